import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `Polls that wait to be kept` {
  private let one = PlaceID(rawValue: 1)
  private let other = PlaceID(rawValue: 2)

  @Test func `come out as they went in`() {
    var backlog = Backlog()
    for moment in 1...3 { backlog.add(poll(one, at: Int64(moment))) }
    backlog.putBack(poll(one, at: 0))
    #expect(drained(&backlog) == [0, 1, 2, 3])
  }

  @Test func `of a place that has to bring all tasks are of no use before it does`() {
    var backlog = Backlog()
    backlog.restart([one])
    backlog.add(poll(one, at: 1))
    backlog.add(poll(other, at: 2))
    #expect(backlog.needsWhole(one) && !backlog.needsWhole(other))
    backlog.add(poll(one, at: 3, isWhole: true))
    backlog.add(poll(one, at: 4))
    #expect(!backlog.needsWhole(one))
    #expect(drained(&backlog) == [2, 3, 4])
  }

  @Test func `are bounded, and what is lost is asked for again`() {
    var backlog = Backlog()
    backlog.add(poll(other, at: 1))
    for moment in 2...Backlog.pollLimit + 2 { backlog.add(poll(one, at: Int64(moment))) }
    #expect(backlog.polls.count <= Backlog.pollLimit)
    #expect(backlog.needsWhole(other), "the oldest went first")
    backlog.add(poll(one, at: 9_999))
    #expect(backlog.needsWhole(one))
    #expect(backlog.polls.isEmpty, "what came after what was lost is of no use")
  }

  @Test func `lose nothing that a later poll with all tasks makes whole`() {
    var backlog = Backlog()
    for moment in 1..<Backlog.pollLimit { backlog.add(poll(one, at: Int64(moment))) }
    backlog.add(poll(one, at: 5_000, isWhole: true))
    backlog.add(poll(one, at: 5_001))
    #expect(!backlog.needsWhole(one))
    #expect(drained(&backlog) == [5_000, 5_001])
  }

  @Test func `may be given up one by one`() throws {
    var backlog = Backlog()
    backlog.add(poll(one, at: 1))
    backlog.add(poll(one, at: 2))
    backlog.add(poll(other, at: 3))
    let first = backlog.next()
    backlog.lose(try #require(first))
    #expect(backlog.needsWhole(one))
    #expect(drained(&backlog) == [3])
  }

  private func poll(_ place: PlaceID, at moment: Int64, isWhole: Bool = false) -> KeptPoll {
    KeptPoll(
      place: place,
      record: PollRecord(takenAt: moment, gapLimit: 1, isShown: true, sightings: [], vanished: []), isWhole: isWhole,
      instance: nil)
  }

  private func drained(_ backlog: inout Backlog) -> [Int64] {
    var moments: [Int64] = []
    while let poll = backlog.next() { moments.append(poll.record.takenAt) }
    return moments
  }
}

import TaskModel
import Testing

@testable import History

@Suite struct `The moments of a memory` {
  /// A day of chance, and the moments at which its polls showed something.
  private func day(_ history: History, seed: UInt64) throws -> [Int64] {
    var day = RecallDay(seed: seed)
    var last: Int64?
    var moments: [Int64] = []
    for _ in 0..<200 {
      let poll = day.next()
      try history.record(poll, in: Samples.scope)
      let isAfterGap = last.map { poll.takenAt - $0 > poll.gapLimit } ?? true
      if try isAfterGap || changed(history, at: poll.takenAt) { moments.append(poll.takenAt) }
      last = poll.takenAt
    }
    return moments
  }

  /// Whether the board differs from how it was a moment before, as far as its tasks' states and runs go.
  private func changed(_ history: History, at moment: Int64) throws -> Bool {
    func look(_ moment: Int64) throws -> [String] {
      let board = try history.remembered(Samples.scope, at: moment, place: .only)
      return board?.tasks.map { "\($0.id.text) \($0.syncStatus?.wire ?? "") \($0.syncTime ?? 0)" } ?? []
    }
    return try look(moment) != look(moment - 1)
  }

  @Test(arguments: Place.allCases) func `are those at which the board changed or somebody began to watch`(
    _ place: Place
  ) throws {
    let memory = try place.open()
    let expected = try day(memory.history, seed: 7)
    func moments(_ range: ClosedRange<Int64>, _ isBackwards: Bool, _ limit: Int = 1_000) throws -> [Int64] {
      try memory.history.moments(
        in: Samples.scope, range: range, kind: .anything, isBackwards: isBackwards, limit: limit
      ).map(\.at)
    }
    let told = try moments(.min ... .max, false)
    #expect(Set(expected).subtracting(told).isEmpty)
    #expect(told == told.sorted())
    #expect(try moments(.min ... .max, true) == told.reversed())
    let middle = told[told.count / 2]
    #expect(try moments(middle + 1 ... .max, false, 3) == Array(told.filter { $0 > middle }.prefix(3)))
    #expect(try moments(.min...middle - 1, true, 3) == Array(told.filter { $0 < middle }.suffix(3).reversed()))
    #expect(try moments(.min ... .max, false, 0).isEmpty)
    #expect(try moments(.min ... .max, false, -1).isEmpty)
    #expect(try moments(.min ... .min, false).isEmpty)
    #expect(try moments(.max ... .max, true).isEmpty)
  }

  @Test func `at which a task began to fail don't count the failures that follow`() throws {
    let history = try History()
    let runs: [(Int64, Bool)] = [(0, false), (60, true), (120, true), (180, false), (240, true)]
    for (seconds, fails) in runs {
      let start = RecallSamples.moment(seconds)
      let own = fails ? RecallSamples.failure("a", run: start) : Samples.sighting(Samples.task("a", run: start))
      try history.record(RecallSamples.poll(seconds + 30, [own]), in: Samples.scope)
    }
    let told = try history.moments(
      in: Samples.scope, range: .min ... .max, kind: .failure, isBackwards: false, limit: 10)
    #expect(told.map(\.at) == [RecallSamples.moment(90), RecallSamples.moment(270)])
    #expect(told.map(\.failures) == [1, 1])
    let last = try history.moments(
      in: Samples.scope, range: .min...told[1].at - 1, kind: .failure, isBackwards: true, limit: 1)
    #expect(last.map(\.at) == [told[0].at])
  }

  @Test func `of an unknown scope are none`() throws {
    let history = try History()
    #expect(
      try history.moments(in: Samples.scope, range: 0...1, kind: .anything, isBackwards: false, limit: 9).isEmpty)
  }
}

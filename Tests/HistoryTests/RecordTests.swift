import GRDB
import TaskModel
import Testing

@testable import History

@Suite struct `A recorded poll` {
  @Test(arguments: Place.allCases) func `comes back as the tasks that it was`(_ place: Place) throws {
    let memory = try place.open()
    let tasks = [
      Samples.task("b", "SYNC_FAIL", log: "first\u{0}second"), Samples.task("a", "SYNC_SUCCESS", log: "good"),
      Samples.task(nil, "SYNCING"), Samples.task(nil, "SYNCING").withOrdinal(1), Samples.task("e\u{0}f", "NEW_STATUS"),
    ]
    try memory.history.record(Samples.poll(0, tasks), in: Samples.scope)
    let back = try #require(try memory.history.remembered(Samples.scope, place: PlaceID(rawValue: 7)))
    #expect(back.tasks == tasks.map { $0.placed(in: PlaceID(rawValue: 7)) })
    #expect(back.tracks == tasks.map { TaskTrack(first: $0) })
    #expect(back.watchedUntil == Samples.start)
    #expect(back.shownUntil == Samples.start)
  }

  @Test(arguments: Place.allCases) func `is kept once, however often it is recorded`(_ place: Place) throws {
    let memory = try place.open()
    let first = Samples.poll(0, [Samples.task("a")])
    let second = Samples.poll(30, [Samples.task("a", "SYNC_FAIL", run: Samples.start + 10_000, log: "no")])
    for poll in [first, second, second, first, second] { try memory.history.record(poll, in: Samples.scope) }
    #expect(try memory.runs().map(\.outcome) == [.succeeded, .failed])
    #expect(try memory.changes().map(\.kind) == [.changed(from: .ok, to: .failing)])
    let back = try #require(try memory.history.remembered(Samples.scope, place: .only))
    #expect(back.tracks[0].streak == 1)
    #expect(try memory.count("span") == 1)
  }
}

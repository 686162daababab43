import ArgumentParser
import SyncLog
import SyncWire
import Testing

@testable import SynctopCommands

@Suite struct `A list that isn't whole` {
  @Test(
    arguments: [
      (3, 3, false, nil, nil), (3, nil, false, nil, nil), (2, 9, false, 2, nil), (1, 9, false, 2, 8),
      (4, 9, false, nil, 5), (0, 3, false, nil, 7), (0, 0, false, nil, nil),
    ] as [(Int, Int?, Bool, Int?, Int?)])
  func `is not claimed where all came that was asked for`(
    _ received: Int, _ total: Int?, _ moved: Bool, _ limit: Int?, _ offset: Int?
  ) {
    #expect(ListGap.live(received: received, total: total, moved: moved, limit: limit, offset: offset) == nil)
  }

  @Test(
    arguments: [
      (2, 3, false, nil, nil), (3, 3, true, nil, nil), (3, nil, true, nil, nil), (100, 200, false, 150, nil),
      (3, 9, false, nil, 5), (5, 3, false, nil, nil),
    ] as [(Int, Int?, Bool, Int?, Int?)])
  func `is told with a next step`(_ received: Int, _ total: Int?, _ moved: Bool, _ limit: Int?, _ offset: Int?) throws {
    let words = ListGap.live(received: received, total: total, moved: moved, limit: limit, offset: offset)
    #expect(try #require(words).contains("next:"))
  }

  @Test(arguments: [
    (#"{"tasks":[{"id":"a"}],"total":3}"#, "total is 3"), (#"{"tasks":[{"id":"a"},{"id":"a"}],"total":2}"#, "1 task;"),
    (#"{"tasks":[{"id":"a"},7,null],"total":3}"#, "2 entries were no tasks and were left out"),
    (#"[{"id":"a"},"b"]"#, "1 entry was no task and was left out"),
  ])
  func `is told of a saved answer once`(_ json: String, _ words: String) throws {
    let notes = try ask(json).notes
    #expect(notes.count == 1)
    #expect(notes.first?.contains(words) == true)
  }

  @Test(arguments: [#"[{"id":"a"}]"#, #"{"tasks":[],"total":0}"#, #"{"tasks":[{"id":"a"}],"total":1}"#])
  func `is not claimed of a whole saved answer`(_ json: String) throws {
    #expect(try ask(json).notes == [])
  }

  @Test(arguments: [
    (#"{"tasks":[{"id":"a"}]}"#, nil), (#"{"tasks":[{"id":"a"}],"total":-1}"#, nil),
    (#"{"tasks":[{"id":"a"}],"total":"many"}"#, nil), (#"{"tasks":[{"id":"a"}],"total":null}"#, nil),
    (#"{"tasks":[{"id":"a"}],"total":0}"#, 0), (#"{"tasks":[{"id":"a"}],"total":1000000000}"#, 1_000_000_000),
  ])
  func `has the saved answer's own total, or none`(_ json: String, _ total: Int?) throws {
    #expect(try ask(json).total == total)
  }

  @Test(
    arguments: [
      (#"[{"id":"a","update_time":1710900000000,"n":1},{"id":"a","update_time":1710900000001,"n":2}]"#, "2"),
      (#"[{"id":"a","update_time":1710900000001,"n":1},{"id":"a","update_time":1710900000000,"n":2}]"#, "1"),
      (#"[{"id":"a","sync_time":1710900000001,"n":1},{"id":"a","sync_time":1710900000000,"n":2}]"#, "1"),
      (#"[{"id":"a","n":1},{"id":"a","n":2}]"#, "2"),
    ])
  func `keeps the later state of a task that came twice`(_ json: String, _ kept: String) throws {
    let tasks = try ask(json).tasks
    #expect(tasks.count == 1)
    #expect(tasks.first?.object["n"]?.number == kept)
  }

  private func ask(_ json: String) throws -> ReceivedList {
    try OfflineService(SavedAnswer.read(Array(json.utf8), keepsObjects: true)).answer(ListParameters.parse([]))
  }
}

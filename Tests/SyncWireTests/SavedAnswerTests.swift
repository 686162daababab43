import SyncLog
import SyncWire
import TaskModel
import Testing

@Suite struct `A saved answer` {
  @Test(
    arguments: [
      (#"{"tasks":[{"id":"a"},{"id":"b"}],"total":9}"#, ["a", "b"], 9), (#"[{"id":"a"}]"#, ["a"], nil),
      (#"{"id":"a","sync_status":"SYNC_FAIL"}"#, ["a"], nil), (#"{"task":{"id":"a"}}"#, ["a"], nil), ("[]", [], nil),
      ("\u{FEFF}[{\"id\":\"a\"}]\n", ["a"], nil),
    ] as [(String, [String], Int?)])
  func `may be a list, an array or one task`(_ text: String, _ ids: [String], _ total: Int?) throws {
    let page = try SavedAnswer.read(Array(text.utf8), keepsObjects: false)
    #expect(page.tasks.map(\.task.id.text) == ids)
    #expect(page.total == total)
    #expect(page.tasks.map(\.object) == page.tasks.map { _ in JSONValue.null })
  }

  @Test(arguments: ["", "x", "{}", "3", #"{"tasks":["#, #"{"error_code":"X","error_msg":"m"}"#])
  func `that is something else says what is wrong with it`(_ text: String) {
    let failure = #expect(throws: FetchFailure.self) { try SavedAnswer.read(Array(text.utf8), keepsObjects: true) }
    #expect(failure?.kind == .unreadable)
    #expect(failure?.message.isEmpty == false)
  }
}

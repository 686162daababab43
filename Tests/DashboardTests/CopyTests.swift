import Dashboard
import Screen
import Support
import SyncLog
import TaskModel
import Testing

@Suite struct `Copying` {
  private static let error =
    "role \"iam_group_08f5\" cannot be dropped because some objects depend on it\n Detail: owner of table t1"

  private func items(_ session: Session) -> [CopyItem] {
    if case .copyMenu(let menu) = session.state.overlay { menu.items } else { [] }
  }

  private func copied(_ item: CopyItem, _ session: Session, _ look: Look = Look()) -> String? {
    CopyText(state: session.state, look: look).text(of: item)
  }

  @Test func `offers what a failed task has, and asks for what was chosen`() {
    var session = Session([Fixtures.failing("a", error: Self.error)])
    session.press(.character("y"))
    #expect(
      items(session) == [.handOver, .cause, .role, .objects, .remedySQL, .fingerprint, .taskName, .taskID, .log])
    #expect(session.state.mode == .copyMenu)
    session.press(.down, .down, .enter)
    #expect(session.effects == [.copy(.role)])
    #expect(session.state.overlay == nil)
    #expect(copied(.role, session) == "iam_group_08f5")
    #expect(copied(.objects, session) == "owner of table t1")
    #expect(copied(.remedySQL, session)?.contains("\"iam_group_08f5\"") == true)
    #expect(copied(.log, session) == session.state.selectedTask?.syncMessage)
  }

  @Test func `offers nothing of a cause where none is`() {
    var session = Session([Fixtures.task("a")])
    session.press(.character("y"))
    #expect(items(session) == [.handOver, .taskName, .taskID])
  }

  @Test func `the hand-over needs one key, and tells who, why and since when`() throws {
    var session = Session([Fixtures.failing("a", error: Self.error)])
    session.press(.character("Y"))
    #expect(session.effects == [.copy(.handOver)])
    let text = try #require(copied(.handOver, session))
    for words in ["conn", "Since", "iam", "What to do", "### Log"] { #expect(text.contains(words), "\(words)") }
    let chinese = try #require(copied(.handOver, session, Look(language: .chinese)))
    #expect(chinese.contains("处理步骤"))
  }

  @Test func `of a cause hands over all its tasks`() throws {
    var session = Session([Fixtures.failing("alpha", error: Self.error), Fixtures.failing("beta", error: Self.error)])
    session.press(.character("c"), .character("g"), .character("Y"))
    #expect(session.effects == [.copy(.handOver)])
    let text = try #require(copied(.handOver, session))
    #expect(text.contains("alpha") && text.contains("beta"))
  }

  @Test func `lets no secret and no key of a terminal out`() throws {
    let log = "[2024-03-20 10:25:54] ===> failed: \u{1B}[2J\u{9B}x password=hunter2 \u{202E}end\r\nnext"
    var session = Session([Fixtures.task("a\u{1B}]0;x\u{07}", .failed, message: log)])
    session.press(.character("y"))
    for item in items(session) {
      let text = try #require(copied(item, session))
      #expect(!text.contains("hunter2"))
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || SafeText.isAllowed($0) }, "\(item)")
    }
    #expect(copied(.log, session)?.hasSuffix("\nnext") == true)
  }

  @Test func `says what came of it`() {
    var session = Session([Fixtures.task("a")])
    session.send(.copied(.log, .sent(bytes: 1_300)))
    #expect(session.lines.last?.contains("Copied 1.2 KB: whole log.") == true)
    session.send(.copied(.log, .tooLong(bytes: 300_000, limit: 65_536)))
    #expect(session.lines.last?.contains("Not copied: whole log has 292 KB, terminals take 64 KB.") == true)
    session.send(.copied(.log, .refused))
    #expect(session.lines.last?.contains("Not copied") == true)
    session.press(.down)
    #expect(session.lines.last?.contains("Not copied") == false)
  }

  @Test func `needs a task`() {
    var session = Session()
    session.press(.character("Y"))
    #expect(session.effects.isEmpty)
    #expect(copied(.handOver, session) == nil)
  }
}

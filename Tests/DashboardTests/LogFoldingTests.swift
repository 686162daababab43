import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `Folding a log` {
  private static let error =
    "role \"r\" cannot be dropped because some objects depend on it\n Detail: owner of table t1"

  private func session(_ error: String = error) -> Session {
    var session = Session([Fixtures.failing("a", error: error), Fixtures.failing("b")])
    session.press(.enter, .character("2"))
    return session
  }

  private func shows(_ session: inout Session, _ text: String) -> Bool { session.lines.contains { $0.contains(text) } }

  /// The text of the current line.
  private func current(_ session: Session) -> String? {
    session.state.detail.layout.map { $0.lines[session.state.detail.cursor].text.trimmed }
  }

  private static let z = Key.character("z")
  private static let foldAll = Key.character("Z")
  private static let down = Key.character("j")

  @Test func `JSON is folded until z on its line, and again after`() {
    var session = session()
    #expect(shows(&session, "▸ JSON, 9 fields") && !shows(&session, "\"jobId\""))
    session.press(.character("G"), Self.z)
    #expect(shows(&session, "▾ JSON, 9 fields") && shows(&session, "\"jobId\": \"9324a84d\""))
    session.press(Self.z)
    #expect(!shows(&session, "\"jobId\""))
  }

  @Test func `Enter folds and unfolds as z does`() {
    var session = session()
    session.press(.character("G"), .enter)
    #expect(shows(&session, "\"jobId\""))
    session.press(.enter)
    #expect(!shows(&session, "\"jobId\"") && session.state.isDetailWhole)
  }

  @Test func `z within an object folds it and stays on its line`() {
    var session = session()
    session.press(.character("G"), Self.z, Self.down, Self.down, Self.down)
    #expect(current(session) == #""duration": 0.0,"#)
    session.press(Self.z)
    #expect(current(session) == "▾ {")
    #expect(shows(&session, "▸ { … }  9 fields") && !shows(&session, "\"duration\""))
  }

  @Test func `Z unfolds everything, then folds everything`() {
    var session = session()
    session.press(Self.foldAll)
    #expect(shows(&session, "\"jobId\""))
    session.press(Self.foldAll)
    #expect(!shows(&session, "\"jobId\"") && !shows(&session, "▾"))
  }

  @Test func `entries fold where there are several, with the blank line behind them`() {
    let log = Fixtures.log("one") + "\n" + Fixtures.log("two", at: "2024-03-20 10:26:00")
    var session = Session([Fixtures.task("a", .failed, message: log)])
    session.press(.enter, .character("2"), Self.z)
    let lines = session.lines
    #expect(lines[3].contains("▸ 2024-03-20 10:25:54") && lines[4].contains("2024-03-20 10:26:00"))
  }

  @Test func `the current line goes over what is folded away`() {
    var session = session()
    session.press(.character("G"), Self.z, Self.z, .character("g"))
    for _ in 0..<20 { session.press(Self.down) }
    #expect(current(session) == "▾ JSON, 9 fields")
  }

  @Test func `folds outlive polls, other tasks and tabs, but not another log`() {
    var session = session()
    session.press(.character("G"), Self.z, .character("1"), .escape, Self.down, .character("k"))
    session.press(.enter, .character("2"))
    #expect(shows(&session, "\"jobId\""))
    session.poll([Fixtures.failing("a", error: Self.error, ranAgo: 5), Fixtures.failing("b")])
    session.wait(20_000)
    #expect(shows(&session, "\"jobId\""))
    session.poll([Fixtures.failing("a", error: "another"), Fixtures.failing("b")])
    session.wait(20_000)
    #expect(shows(&session, "another") && !shows(&session, "\"jobId\""))
  }

  @Test func `keys that come in one burst do what they do one by one`() {
    let keys: [Key] = [
      .character("2"), .character("G"), Self.z, Self.down, Self.down, Self.down, Self.z, Self.down, .character("e"),
      Self.down, Self.foldAll, Self.down,
    ]
    var slow = Session([Fixtures.failing("a", error: Self.error)])
    slow.press(.enter)
    var fast = slow
    for key in keys { slow.press(key) }
    fast.press(burst: keys)
    #expect(fast.lines == slow.lines)
    #expect(fast.state.detail.cursor == slow.state.detail.cursor)
  }

  @Test func `moving the current line lays nothing out`() {
    var session = session()
    session.press(Self.foldAll)
    let key = session.state.detail.layout?.key
    session.press(Self.down, .pageDown)
    #expect(session.state.detail.layout?.key == key && session.state.detail.cursor > 1)
  }

  @Test func `find unfolds what hides the match`() {
    var session = session()
    session.press(.character("/"))
    session.type("totalrowcount")
    session.press(.enter)
    #expect(shows(&session, "\"totalRowCount\": 0"))
    #expect(current(session) == #""totalRowCount": 0"#)
  }

  @Test func `where nothing folds z says so`() {
    var session = Session([Fixtures.task("a", message: "done")])
    session.press(.enter, .character("2"), Self.z)
    #expect(session.lines.last?.contains("Nothing folds here") == true)
    session.press(Self.foldAll)
    #expect(session.lines.last?.contains("Nothing folds here") == true)
  }

  @Test func `wrapping leaves the current line where it is on the screen`() {
    var session = session(String(repeating: "word ", count: 600) + "\n Detail: owner of table t1")
    session.press(Self.foldAll, .character("G"))
    let line = session.state.detail.cursor
    session.press(.character("w"))
    #expect(session.state.detail.cursor == line)
    session.press(.character("w"))
    #expect(shows(&session, "▌"))
  }

  @Test func `a line that is longer than the pane is read row by row`() {
    var session = Session(
      [Fixtures.task("a", .failed, message: "head\n" + String(repeating: "word ", count: 1500) + "end\nlast")],
      size: Size(columns: 80, rows: 24))
    session.press(.enter, .character("2"), Self.down)
    var tops: [Int] = []
    while session.state.detail.cursor == 1, tops.count < 200 {
      tops.append(session.state.detail.top)
      session.press(Self.down)
    }
    #expect(tops.count > 50 && tops == Array(Set(tops)).sorted())
    #expect(current(session) == "last")
    session.press(.character("k"))
    #expect(shows(&session, "end"))
  }

  @Test func `the value at the current line is copied as it came`() {
    var session = session()
    session.press(Self.down)
    #expect(session.state.detail.value == "9324a84d")
    session.press(Self.down, Self.down, Self.down)
    #expect(session.state.detail.value == "t1")
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}

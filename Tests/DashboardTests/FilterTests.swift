import Dashboard
import Support
import TaskModel
import Testing

@Suite struct `Filter` {
  private let tasks = [
    Fixtures.task("finance_dw"), Fixtures.task("risk_dw"), Fixtures.failing("finance_ods"), Fixtures.task("财务集群"),
  ]

  @Test func `narrows while typing and tells what is hidden`() {
    var session = Session(tasks)
    session.press(.character("/"))
    session.type("fin")
    #expect(session.rows == ["finance_ods", "finance_dw"])
    #expect(session.state.listing.hidden == 2)
    #expect(session.lines.contains { $0.contains("2 hidden") })
  }

  @Test func `Enter keeps it and Esc brings the one before back`() {
    var session = Session(tasks)
    session.press(.character("/"))
    session.type("risk")
    session.press(.enter)
    #expect(session.rows == ["risk_dw"])
    session.press(.character("/"))
    session.type("zzz")
    #expect(session.rows.isEmpty)
    session.press(.escape)
    #expect(session.rows == ["risk_dw"])
    session.press(.character("\\"))
    #expect(session.rows.count == 4)
  }

  @Test func `Esc brings the selection back, also from a list that was empty`() {
    var session = Session(tasks)
    session.press(.down)
    let before = session.selected
    session.press(.character("/"))
    session.type("zzz")
    #expect(session.selected == nil)
    session.press(.escape)
    #expect(session.selected == before)
  }

  @Test func `composes with problems only`() {
    var session = Session(tasks)
    session.press(.character("!"))
    #expect(session.rows == ["finance_ods"])
    session.press(.character("/"))
    session.type("risk")
    #expect(session.rows.isEmpty)
    session.press(.enter, .character("!"))
    #expect(session.rows == ["risk_dw"])
  }

  @Test func `takes Chinese, pasted at once`() {
    var session = Session(tasks)
    session.press(.character("/"))
    session.send(.pasted("财务"))
    #expect(session.rows == ["财务集群"])
  }

  @Test func `a letter that is a command elsewhere is a letter here`() {
    var session = Session([Fixtures.task("quick"), Fixtures.task("slow")])
    session.press(.character("/"), .character("q"))
    #expect(session.rows == ["quick"])
    #expect(session.effects.isEmpty)
  }

  @Test func `says an unknown field`() {
    var session = Session(tasks)
    session.press(.character("/"))
    session.type("stauts:failing")
    session.press(.enter)
    #expect(session.lines.last?.contains("stauts") == true)
  }

  @Test func `edits like a line editor`() {
    var entry = TextEntry("one two")
    entry.edit(.deleteWord)
    #expect(entry.text == "one ")
    entry.edit(.start)
    entry.edit(.insert("a\nb"))
    #expect(entry.text == "abone ")
    entry.edit(.deleteBackward)
    entry.edit(.deleteForward)
    #expect(entry.text == "ane ")
    entry.edit(.clear)
    #expect(entry.text.isEmpty)
  }

  @Test func `a pasted novel is cut`() {
    var entry = TextEntry()
    entry.edit(.insert(String(repeating: "x", count: 5000)))
    #expect(entry.text.count == TextEntry.limit)
  }

  @Test func `says what is wrong while it is typed, and a broken filter can be cleared`() {
    var session = Session(tasks)
    session.press(.character("/"))
    session.type("since>abc")
    #expect(session.lines.last?.contains("abc") == true)
    #expect(session.lines.last?.contains("2h") == true)
    session.press(.enter, .character("\\"))
    #expect(session.state.filter.text.isEmpty)
    #expect(session.state.banner == nil)
  }
}

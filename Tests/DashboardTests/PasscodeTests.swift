import Dashboard
import Support
import TaskModel
import Testing

@Suite struct `A passcode` {
  private func asked(_ ids: Int...) -> Session {
    var session = Session([Fixtures.task("a"), Fixtures.task("b")])
    for id in ids { session.send(.passcodeAsked(id: id, user: "ada")) }
    return session
  }

  private func entry(_ session: Session) -> PasscodeEntry? {
    if case .passcode(let entry) = session.state.overlay { entry } else { nil }
  }

  @Test func `is handed over by Enter, and nothing of it stays`() throws {
    var session = asked(7)
    session.type("123 45x6")
    #expect(!session.lines.joined().contains("123"))
    #expect(session.lines.last?.contains("••••••") == true)
    session.press(.enter)
    guard case .passcode(7, let passcode?)? = session.effects.first else { return #expect(Bool(false), "no effect") }
    #expect(passcode.digits == "123456")
    #expect(session.state.overlay == nil)
    var dumped = ""
    dump(session.state, to: &dumped)
    #expect(!dumped.contains("123456"))
  }

  @Test func `is in no description, not even while it is typed`() {
    var session = asked(7)
    session.type("918273")
    var texts = ["\(session.state)", String(reflecting: session.state), ""]
    dump(session.state, to: &texts[2])
    session.press(.enter)
    texts += ["\(session.effects)", String(reflecting: session.effects), ""]
    dump(session.effects, to: &texts[5])
    #expect(texts.allSatisfy { !$0.contains("918273") })
    #expect(texts[3].contains("passcode"))
  }

  @Test func `is sixteen digits at most, pasted or typed, in any script's digits`() {
    var session = asked(1)
    session.send(.pasted("１２３\n456 789-012345678901234567890"))
    #expect(entry(session)?.passcode.digits == "1234567890123456")
    session.press(.backspace)
    #expect(entry(session)?.passcode.digits == "123456789012345")
    session.press(.control("u"))
    #expect(entry(session)?.passcode.digits == "")
  }

  @Test func `isn't sent empty`() {
    var session = asked(1)
    session.press(.enter)
    #expect(session.effects.isEmpty && entry(session) != nil && session.state.banner != nil)
  }

  @Test func `is refused by Esc`() {
    var session = asked(4)
    session.type("12")
    session.press(.escape)
    #expect(session.effects == [.passcode(id: 4, nil)])
    #expect(session.state.overlay == nil)
  }

  @Test func `is asked for one sign-in after the other`() {
    var session = asked(1, 2)
    #expect(entry(session)?.id == 1)
    session.type("1")
    session.press(.enter)
    #expect(entry(session)?.id == 2)
    #expect(entry(session)?.passcode.digits == "")
  }

  @Test func `isn't asked into what somebody is typing`() {
    var session = Session([Fixtures.task("a")])
    session.press(.character("/"))
    session.send(.passcodeAsked(id: 1, user: "ada"))
    session.type("42")
    #expect(session.state.filter.text == "42")
    #expect(session.state.mode == .filterEntry)
    session.press(.enter)
    #expect(entry(session)?.passcode.digits == "")
  }

  @Test func `that nobody waits for any more isn't asked for`() {
    var session = asked(1, 2)
    session.type("99")
    session.send(.passcodeWithdrawn(id: 2))
    session.send(.passcodeWithdrawn(id: 1))
    #expect(session.state.overlay == nil)
    #expect(session.effects.isEmpty)
  }

  @Test func `tells who signs in, with what would move a terminal's cursor taken out`() {
    var session = Session([Fixtures.task("a")])
    session.send(.passcodeAsked(id: 1, user: "ada\u{1B}[2J"))
    #expect(session.lines.joined().contains("device of ada"))
    #expect(!session.lines.joined().contains("\u{1B}"))
  }
}

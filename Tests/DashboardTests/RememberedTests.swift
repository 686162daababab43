import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `A board from memory` {
  private let tasks = [Fixtures.failing("a"), Fixtures.task("b")]
  private let age = 2 * Fixtures.hour + 14 * Fixtures.minute

  @Test func `is shown at once, with its age, and never as live`() {
    var session = Session()
    session.remember(tasks, ago: age)
    #expect(session.rows == ["a", "b"])
    let lines = session.lines
    #expect(lines[0].contains("remembered, 2 h 14 min old"))
    #expect(lines[0].contains("asking …"))
    #expect(!lines[0].contains("live"))
    #expect(lines[2].contains("remembered, not live"))
  }

  @Test func `doesn't say that nothing changed before anything has answered`() {
    var session = Session()
    session.remember(tasks, ago: age)
    session.press(.character("u"))
    #expect(session.lines.last?.contains("What changed isn't known yet") == true)
    session.poll(tasks)
    session.press(.character("u"))
    #expect(session.lines.last?.contains("Nothing is known to have changed") == true)
  }

  @Test func `gives way to the first answer, also while keys are pressed`() {
    var session = Session()
    session.remember(tasks, ago: age)
    session.press(.character("j"))
    session.poll([tasks[1]])
    #expect(session.rows == ["b"])
    #expect(session.lines[0].contains("● live"))
    #expect(!session.lines[2].contains("remembered"))
  }

  @Test func `stays with the reason when the first poll fails`() {
    var session = Session()
    session.remember(tasks, ago: age)
    session.fail(retryIn: 12_000)
    #expect(session.rows == ["a", "b"])
    let header = session.lines[0]
    #expect(header.contains("✗ the connection was refused"))
    #expect(header.contains("remembered, 2 h 14 min old"))
    #expect(header.contains("retry in 12s"))
  }

  @Test func `never takes the place of an answer`() {
    var session = Session()
    session.poll([tasks[1]])
    session.remember(tasks, ago: age)
    #expect(session.rows == ["b"])
  }

  @Test func `of one context stands beside another one's answer`() {
    var session = Session(places: Fixtures.twoPlaces)
    session.remember([tasks[1]], ago: age, in: Fixtures.test)
    session.poll([tasks[0]], from: Fixtures.prod)
    #expect(session.rows == ["a", "b"])
    #expect(session.lines[0].contains("1 of 2 live"))
    #expect(session.lines[0].contains("remembered, 2 h 14 min old (test)"))
    session.poll([tasks[1]], from: Fixtures.test)
    #expect(session.lines[0].contains("● live"))
  }
}

@Suite struct `A memory in trouble` {
  private let cases: [(MemoryTrouble, String)] = [
    (.noPlace, "SYNCTOP_STATE_DIR"), (.readOnly, "can't be written"), (.diskFull, "the disk is full"),
    (.locked, "another program holds"), (.damaged(movedTo: "/x/history.db.corrupt-1"), "/x/history.db.corrupt-1"),
    (.newer, "newer synctop"), (.failed(reason: "odd \u{1B}[31m"), "odd"),
    (.refused(what: "it is a link", nextStep: "Remove it."), "it is a link. Remove it."),
  ]

  @Test func `says what isn't kept and why, in a line of its own, until all is well`() {
    for (trouble, words) in cases {
      var session = Session(Fixtures.board)
      session.send(.memoryTroubled(trouble))
      #expect(session.lines[2].contains(words), "\(trouble)")
      #expect(session.lines.last?.contains(String(words.prefix(8))) == true, "\(trouble)")
      session.press(.character("j"))
      #expect(session.lines[2].contains(words), "\(trouble)")
      session.send(.memoryTroubled(nil))
      #expect(session.lines[2].contains("Tasks"))
      #expect(session.lines.last?.contains("works again") == true)
    }
  }

  @Test func `is told once, not with each try`() {
    var session = Session(Fixtures.board)
    session.send(.memoryTroubled(.diskFull))
    session.press(.character("j"))
    session.send(.memoryTroubled(.diskFull))
    #expect(session.state.banner == nil)
  }

  @Test func `keeps two words in a low window`() {
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 10))
    session.send(.memoryTroubled(.diskFull))
    session.press(.character("j"))
    #expect(session.lines[1].contains("⚠ memory off"))
  }
}

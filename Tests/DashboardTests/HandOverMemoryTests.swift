import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `A hand-over` {
  private func text(_ session: Session, _ language: Language = .english) -> String {
    CopyText(state: session.state, look: Look(language: language)).text(of: .handOver) ?? ""
  }

  @Test func `tells the row of failures, the runs, who acknowledged it, and the note, without secrets`() {
    var session = Session([Fixtures.task("a")])
    session.wait(60_000)
    session.poll([Fixtures.failing("a", ranAgo: -60_000)])
    session.press(.character("a"))
    session.type("INC-4711 password=hunter2")
    session.press(.tab, .enter)
    session.keep()
    session.press(.character("m"))
    session.type("ask Bo first")
    session.press(.enter)
    session.keep()
    let english = text(session)
    #expect(english.contains("Failures in a row: 1 of 10 before the service stops the schedule"))
    #expect(english.contains("- Since: 2024-03-20 10:31:00"))
    #expect(english.contains("- Last success: 2024-03-20 10:20:00"))
    #expect(english.contains("- Runs: ✓✗"))
    #expect(english.contains("- Acknowledged: by ada, 2024-03-20 10:31:00"))
    #expect(english.contains("until 2024-03-20 11:31:00"))
    #expect(english.contains("INC-4711"))
    #expect(!english.contains("hunter2"))
    #expect(english.contains("- Note: ask Bo first"))
    let chinese = text(session, .chinese)
    #expect(chinese.contains("- 已确认: ada，2024-03-20 10:31:00"))
    #expect(chinese.contains("- 备注: ask Bo first"))
  }

  @Test func `of a cause counts the tasks that are acknowledged`() {
    var session = Session([Fixtures.failing("a"), Fixtures.failing("b")])
    session.press(.character("a"), .enter)
    session.keep()
    session.press(.character("c"), .character("g"))
    #expect(text(session).contains("- Acknowledged: 1 acknowledged"))
  }

  @Test func `tells why an acknowledgement doesn't hold any more`() {
    var session = Session([Fixtures.failing("a")])
    session.press(.character("a"), .tab, .enter)
    session.keep()
    session.wait(2 * Fixtures.hour)
    #expect(text(session).contains("its time is over"))
  }
}

@Suite struct `A cause that somebody sees to` {
  @Test func `is flagged once all its tasks are, and counts them until then`() {
    var session = Session([Fixtures.failing("a"), Fixtures.failing("b")])
    session.press(.character("a"), .enter)
    session.keep()
    session.press(.character("c"), .character("g"))
    #expect(session.lines.contains { $0.contains("Acknowledged ⚑ 1 of 2") })
    #expect(session.lines.contains { $0.contains("▾ ✗ 2 ") && !$0.contains("▾ ✗ 2 ⚑") })
    session.press(.character("a"), .enter)
    session.keep()
    #expect(session.lines.contains { $0.contains("▾ ✗ 2 ⚑") })
  }
}

import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `The past on the screen` {
  private let then = Fixtures.now - 7 * Fixtures.hour

  private func session(_ size: Size, _ look: Look = Look(), isPlaying: Bool = false) -> Session {
    var session = Session(Fixtures.board, size: size, look: look)
    session.play(
      Fixtures.board, at: then, isPlaying: isPlaying, gaps: [WatchedSpan(start: then - 60_000, end: then + 60_000)])
    return session
  }

  @Test(arguments: [
    (200, " ◀◀ as of 2024-03-20 03:30:00"), (120, " ◀◀ as of 2024-03-20 03:30:00"),
    (80, " ◀◀ as of 2024-03-20 03:30:00"),
    (40, " ◀◀ as of 2024-03-20 03:30:00"), (30, " ◀◀ 03:30"), (20, " ◀◀ 03:30"),
  ]) func `the moment is told at any width, and that it isn't now`(_ columns: Int, _ start: String) {
    var session = session(Size(columns: columns, rows: 24))
    #expect(session.lines[0].hasPrefix(start))
    #expect(session.lines[0].contains("not live"))
    #expect(!session.lines[0].contains("data"))
  }

  @Test func `the first line at 120 and at 200 columns`() {
    var session = session(Size(columns: 200, rows: 50), isPlaying: true)
    #expect(
      session.lines[0].trimmed
        == "◀◀ as of 2024-03-20 03:30:00   Asia/Shanghai   7 h ago   ⚠ nobody watched from 03:29 to 03:31   from memory"
        + "                                                                   ▶ playing ×60   not live")
  }

  @Test func `the first line in Chinese`() {
    var session = session(Size(columns: 120, rows: 40), Look(language: .chinese))
    #expect(session.lines[0].contains("截至 2024-03-20 03:30:00"))
    #expect(session.lines[0].contains("7 小时前"))
    #expect(session.lines[0].contains("‖ 已暂停"))
    #expect(session.lines[0].contains("非实时"))
    #expect(session.lines[0].contains("无人值守"))
  }

  @Test func `without UTF-8 the past still looks like nothing else`() {
    var session = session(Size(columns: 80, rows: 24), Look(isASCII: true))
    #expect(session.lines[0].hasPrefix(" << as of 2024-03-20 03:30:00"))
    #expect(session.frame().cells[0].style.role == .banner)
  }

  @Test func `a small window tells the moment and what fails`() {
    var session = session(Size(columns: 40, rows: 6))
    #expect(session.lines[0].contains("03:30"))
    session.resize(Size(columns: 12, rows: 2))
    #expect(session.lines[1].hasPrefix("◀◀ 03:30"))
    for columns in 0...24 {
      for rows in 0...9 {
        session.resize(Size(columns: columns, rows: rows))
        #expect(session.lines.count == rows)
      }
    }
  }

  @Test func `ages are those of the moment`() {
    var session = Session([Fixtures.task("a")], size: Size(columns: 120, rows: 40))
    session.play([Fixtures.failing("a", ranAgo: 8 * Fixtures.hour)], at: then)
    #expect(session.lines.contains { $0.contains("failing for 1 h") })
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `The detail` {
  @Test func `entries of a log are parted by a blank line`() {
    let log = Fixtures.log("one") + "\n" + Fixtures.log("two", at: "2024-03-20 10:26:00")
    var session = Session([Fixtures.task("a", .failed, message: log)], size: Size(columns: 120, rows: 60))
    session.press(.enter, .character("2"))
    let lines = session.lines
    let second = lines.firstIndex { $0.contains("10:26:00") }
    #expect(second.map { lines[$0 - 1].allSatisfy { $0 == " " || $0 == "│" } } == true)
    #expect(lines[3].contains("10:25:54"))
  }

  @Test func `a log of null has no entry, but its text`() {
    var session = Session([Fixtures.task("a", message: "null")])
    session.press(.enter, .character("2"))
    #expect(session.lines[3].contains("The service gives no log."))
    session.press(.character("5"))
    #expect(session.lines[3].contains("null"))
  }

  @Test func `ages go on while time passes`() {
    var session = Session([Fixtures.failing("a")])
    #expect(session.lines.contains { $0.contains("1 h ago") })
    session.wait(5 * Fixtures.minute)
    #expect(session.lines.contains { $0.contains("1 h 5 min ago") })
  }

  @Test func `a log isn't laid out again while time passes`() {
    var session = Session([Fixtures.failing("a")])
    session.press(.character("2"))
    let key = session.state.detail.layout?.key
    session.wait(5_000)
    #expect(session.state.detail.layout?.key == key)
  }

  @Test func `a match deep in a long line is gone to`() {
    let text = String(repeating: "word ", count: 2_000) + "needle"
    var session = Session([Fixtures.task("a", message: text)], size: Size(columns: 80, rows: 24))
    session.press(.enter, .character("5"), .character("/"))
    session.type("needle")
    session.press(.enter)
    #expect(session.lines.contains { $0.contains("needle") && $0.hasPrefix("│") })
  }

  @Test func `a task without a name or with blanks for one is called so`() {
    let tasks = [
      Fixtures.task("1") { $0.clusterName = nil },
      Fixtures.task("2") {
        $0.clusterName = "  "
        $0.clusterID = "c-2"
      },
    ]
    var session = Session(tasks)
    let lines = session.lines
    #expect(lines[4].contains("(no name)"))
    #expect(lines[5].contains("c-2"))
    #expect(lines[2].contains("(no name) [Overview]"))
  }

  @Test func `nothing selected says so`() {
    var session = Session([Fixtures.task("a")])
    session.press(.character("/"), .character("z"), .character("z"), .enter)
    #expect(session.lines.contains { $0.contains("No task is selected.") })
  }

  @Test func `moments at the ends of time don't trap`() {
    let ends: [Int64] = [.max, .min + 1, .max - 1, 0]
    var session = Session(
      ends.enumerated().map { number, end in
        Fixtures.task("t\(number)", .failed) {
          $0.syncTime = end
          $0.createTime = end
          $0.updateTime = end
        }
      })
    for _ in ends {
      session.press(.down)
      #expect(session.lines.count == 40)
    }
  }
}

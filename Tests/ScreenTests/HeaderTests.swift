import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `The first lines` {
  private func session(
    columns: Int = 80, rows: Int = 24, look: Look = Look(), offline: Bool = false, interval: Int64 = 30_000
  ) -> Session {
    Session(
      Fixtures.board, size: Size(columns: columns, rows: rows), look: look,
      polling: Polling(isOffline: offline, interval: interval))
  }

  @Test func `old data is marked, fresh data isn't`() {
    var session = session()
    session.wait(60_000)
    #expect(session.style(of: "data 1m old") == Style(.title))
    session.wait(1_000)
    #expect(session.style(of: "data 1m old") == Style(.warning, .bold))
  }

  @Test func `a saved answer never gets old, and tells that it is one`() {
    var session = session(offline: true)
    session.wait(Fixtures.hour)
    #expect(session.lines[0].contains("saved answer"))
    #expect(session.style(of: "data 1h00m old") == Style(.title))
  }

  @Test func `a saved answer that isn't read yet is being read`() {
    var session = Session(size: Size(columns: 80, rows: 24), polling: Polling(isOffline: true))
    #expect(session.lines[0].hasSuffix("◌ reading "))
  }

  @Test func `a list that moved while it was read says so`() {
    var session = session()
    let snapshot = Snapshot(tasks: Fixtures.board, total: 9, takenAt: Fixtures.now, moved: true)
    let digest = Digest(previous: session.state.digest, snapshot: snapshot, zone: Fixtures.beijing)
    session.send(.digested(digest, from: .only, tookMilliseconds: 5))
    #expect(session.lines[0].contains("data 0s old (list moved while read)"))
  }

  @Test func `a long read tells how far it is`() {
    var session = session()
    session.send(.pollStarted(.only))
    session.send(.progressed(.only, Polling.Progress(received: 12_000, total: 100_000)))
    #expect(session.lines[0].contains("loading 12000/100000"))
  }

  @Test func `without a clock the moment of the data stands for its age`() {
    var session = session(look: Look(hasClock: false))
    let before = session.lines[0]
    #expect(before.contains("data of 10:30"))
    session.wait(5_000)
    #expect(session.lines[0] == before)
  }

  @Test func `a paused board says so, and when nothing is polled nothing is due`() {
    var session = session()
    session.send(.scheduled(.only, nextAt: Fixtures.now + 9_000))
    #expect(session.lines[0].contains("next 9s"))
    session.press(.character("p"))
    #expect(session.lines[0].contains("paused") && !session.lines[0].contains("next"))
  }

  @Test(arguments: 20...60) func `the age and the failing tasks stay in a narrow window`(_ columns: Int) {
    var narrow = session(columns: columns, rows: 7)
    #expect(narrow.lines[0].contains("✗ 2"))
    #expect(narrow.lines[0].contains("● live"))
    #expect(narrow.lines[0].contains("0s"))
  }

  @Test(arguments: 20...130) func `the retry stays whole however narrow the window is`(_ columns: Int) {
    var session = session(columns: columns)
    session.fail(retryIn: 12_000)
    #expect(session.lines[0].hasPrefix(" ✗ "))
    #expect(session.lines[0].hasSuffix("retry in 12s "))
  }

  @Test func `a long name of the place gives way`() {
    let scope = String(repeating: "很长的名称", count: 30)
    var session = Session(Fixtures.board, size: Size(columns: 80, rows: 24), scope: scope)
    #expect(session.lines[0].contains("很长的名称"))
    #expect(session.lines[0].hasSuffix("● live  data 0s old  84 ms "))
  }
}

extension Session {
  /// The style of the first cell of `text` in the window's first line.
  fileprivate mutating func style(of text: String) -> Style? {
    let grid = frame()
    guard let range = grid.lines()[0].firstRange(of: text) else { return nil }
    let column = TextWidth.columns(of: String(grid.lines()[0][..<range.lowerBound]))
    return grid.cells[column].style
  }
}

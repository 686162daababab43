import Dashboard
import Support
import TaskModel
import Testing

@Suite struct `Rows under a person's fingers` {
  private let calm = [Fixtures.task("a"), Fixtures.task("b")]
  private let red = [Fixtures.task("a"), Fixtures.failing("b")]

  @Test func `hold still for any key, such as one of a filter being typed`() {
    var session = Session(calm)
    session.press(.character("/"), .character("b"), .backspace)
    session.poll(red)
    #expect(session.rows == ["a", "b"])
    session.wait(3_000)
    #expect(session.rows == ["b", "a"])
  }

  @Test func `hold no longer than ten seconds, however many keys come`() {
    var session = Session(calm)
    session.press(.down)
    session.poll(red)
    for _ in 0..<9 {
      session.wait(1_000)
      session.press(.down)
      #expect(session.rows == ["a", "b"])
    }
    session.wait(1_000)
    #expect(session.rows == ["b", "a"])
  }

  @Test func `a second poll doesn't make the first one wait longer, nor lose its transitions`() {
    var session = Session(calm)
    session.press(.down)
    session.poll(red)
    for _ in 0..<9 {
      session.wait(1_000)
      session.press(.down)
    }
    session.poll([Fixtures.failing("a"), Fixtures.failing("b")])
    session.wait(1_000)
    #expect(session.state.digest?.snapshot.tasks.first?.syncStatus == .failed)
    #expect(session.state.digest?.transitions.isEmpty == false)
  }

  @Test func `a clock that was set back lets go`() {
    var session = Session(calm)
    session.press(.down)
    session.poll(red)
    session.wait(-Fixtures.hour)
    #expect(session.rows == ["b", "a"])
  }

  @Test func `the whole list takes a first page's place at once`() {
    var session = Session()
    let page = Snapshot(tasks: calm, total: 500, takenAt: Fixtures.now, isPartial: true)
    session.send(.pageArrived(Digest(previous: nil, snapshot: page, zone: Fixtures.beijing), from: .only))
    session.press(.down)
    session.poll(red)
    #expect(session.rows == ["b", "a"])
    #expect(session.selected == "b")
  }

  @Test func `what somebody asked for is shown when it comes`() {
    var session = Session(calm)
    session.press(.down, .character("R"))
    session.poll(red)
    #expect(session.rows == ["b", "a"])
    #expect(session.state.banner == nil)
  }

  @Test func `a task that was asked for is shown when it comes`() {
    var session = Session(calm)
    session.press(.down, .character("r"))
    #expect(session.effects == [.pollTask(calm[1].id)])
    #expect(session.state.banner == .readingTask)
    let snapshot = Snapshot(tasks: red, total: 2, takenAt: Fixtures.now)
    session.send(.taskDigested(Digest(previous: session.state.digest, snapshot: snapshot, zone: Fixtures.beijing)))
    #expect(session.rows == ["b", "a"])
    #expect(session.state.banner == nil)
  }

  @Test func `a state that flips by time waits for the keys too`() {
    let running = Fixtures.task("b", .syncing, schedule: .scheduling, ranAgo: 29 * Fixtures.minute)
    var session = Session([Fixtures.task("z", .other("?")), running])
    session.wait(59_000)
    session.press(.down)
    session.wait(2_000)
    #expect(session.rows == ["z", "b"])
    session.wait(2_000)
    #expect(session.rows == ["b", "z"])
  }

  @Test func `the next change is when they may move again`() {
    var session = Session(calm)
    session.press(.down)
    session.poll(red)
    #expect(session.state.nextChange == Fixtures.now + 3_000)
    session.wait(3_000)
    #expect(session.state.nextChange.map { $0 > Fixtures.now + 3_000 } ?? true)
  }
}

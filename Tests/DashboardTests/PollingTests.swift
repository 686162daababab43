import Dashboard
import Screen
import Support
import TaskModel
import Testing

@Suite struct `Polls on the board` {
  private let refused = FetchFailure(.connectionRefused, message: "connection refused")

  @Test func `a failed poll turns the first line and keeps the rows`() {
    var session = Session([Fixtures.task("a")])
    session.send(.pollFailed(.only, refused))
    session.send(.scheduled(.only, nextAt: Fixtures.now + 12_000))
    #expect(session.rows == ["a"])
    #expect(session.lines[0].contains("✗"))
    #expect(session.lines[0].contains("retry in 12s"))
    #expect(session.lines[0].contains("data 0s old"))
  }

  @Test func `the first line is calm again after a success`() {
    var session = Session([Fixtures.task("a")])
    session.send(.pollFailed(.only, refused))
    session.poll([Fixtures.task("a")])
    #expect(session.lines[0].contains("live"))
  }

  @Test func `without any data the list says what failed and what to do`() {
    var session = Session()
    session.send(.pollFailed(.only, refused))
    #expect(session.lines.joined().contains("connection refused"))
  }

  @Test func `a first page fills an empty board and is marked partial`() {
    var session = Session()
    let page = Snapshot(tasks: [Fixtures.task("a")], total: 500, takenAt: Fixtures.now, isPartial: true)
    session.send(.pageArrived(Digest(previous: nil, snapshot: page, zone: Fixtures.beijing), from: .only))
    #expect(session.rows == ["a"])
    #expect(session.lines[1].contains("1+ tasks"))
  }

  @Test func `a first page never replaces whole data`() {
    var session = Session([Fixtures.task("a"), Fixtures.task("b")])
    let page = Snapshot(tasks: [Fixtures.task("z")], total: 500, takenAt: Fixtures.now, isPartial: true)
    session.send(.pageArrived(Digest(previous: nil, snapshot: page, zone: Fixtures.beijing), from: .only))
    #expect(session.rows == ["a", "b"])
  }

  @Test func `the selected failing task is read again when its row changed`() {
    var session = Session([Fixtures.failing("a", ranAgo: 2 * Fixtures.hour)])
    session.poll([Fixtures.failing("a", ranAgo: Fixtures.hour)])
    #expect(session.effects == [.pollTask(Fixtures.failing("a").id)])
    session.poll([Fixtures.failing("a", ranAgo: Fixtures.hour)])
    #expect(session.effects.isEmpty)
  }

  @Test func `a state flips by time alone`() {
    var session = Session([
      Fixtures.task("a", .syncing, schedule: .scheduling, ranAgo: 29 * Fixtures.minute)
    ])
    #expect(session.lines.contains { $0.contains("running") })
    session.wait(2 * Fixtures.minute)
    #expect(session.lines.contains { $0.contains("stuck") })
  }

  @Test func `syncing after a failure reads retrying`() {
    var session = Session([Fixtures.failing("a")])
    session.poll([Fixtures.task("a", .syncing, schedule: .scheduling, ranAgo: 0)])
    #expect(session.lines.contains { $0.contains("retrying") })
  }

  @Test func `two lists that shrink between two frames don't lose the way`() {
    var session = Session((0..<50).map { Fixtures.task("t\($0)") })
    session.press(.character("G"))
    session.wait(20_000)
    var state = session.state
    for count in [20, 3] {
      let tasks = (0..<count).map { Fixtures.task("t\($0)") }
      let snapshot = Snapshot(tasks: tasks, total: count, takenAt: state.now)
      let digest = Digest(previous: state.digest, snapshot: snapshot, zone: Fixtures.beijing)
      #expect(state.update(.digested(digest, from: .only, tookMilliseconds: 1)).isEmpty)
    }
    state.refreshListing()
    #expect(state.selection?.text == "t2")
  }

  @Test func `a task without an id of the service's is never asked for by itself`() {
    let nameless = Fixtures.task("a", .failed) { $0.id = nil }
    var session = Session([nameless])
    session.poll([Fixtures.task("a", .failed, ranAgo: 0) { $0.id = nil }])
    #expect(session.effects.isEmpty)
    session.press(.character("r"))
    #expect(session.effects.isEmpty)
    #expect(session.lines.last?.contains("no id") == true)
  }

  @Test func `only who asked for a task hears that it couldn't be read`() {
    var session = Session([Fixtures.task("a")])
    session.send(.taskFailed(TaskID("a"), refused))
    #expect(session.state.banner == nil)
    session.press(.character("r"))
    session.send(.taskFailed(TaskID("a"), refused))
    #expect(session.state.banner == .taskFailed(refused))
  }

  @Test func `the first line has the service's own code and request id`() {
    var session = Session([Fixtures.task("a")], size: Size(columns: 200, rows: 40))
    session.send(
      .pollFailed(
        .only, FetchFailure(.serverFault, status: 500, code: "DLS.9999", message: "very specific", requestID: "RID-77"))
    )
    #expect(session.lines[0].contains("DLS.9999"))
    #expect(session.lines[0].contains("RID-77"))
  }
}

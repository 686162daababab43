import Dashboard
import Support
import SyncLog
import TaskModel
import Testing

@Suite struct `Several places` {
  private let refused = FetchFailure(.connectionRefused, message: "no")
  private let gone = PlaceID(rawValue: 40)

  private func session() -> Session {
    var session = Session(places: Fixtures.twoPlaces)
    session.poll([Fixtures.task("a"), Fixtures.failing("b")], from: Fixtures.prod)
    session.poll([Fixtures.task("c")], from: Fixtures.test)
    return session
  }

  private func opening(_ places: [Place], scope: String = "elsewhere", interval: Int64 = 10_000) -> BoardOpening {
    BoardOpening(
      places: places, scope: scope, serviceZone: Fixtures.beijing, displayZone: Fixtures.beijing, streakLimit: 3,
      interval: interval)
  }

  @Test func `are shown together`() {
    let session = session()
    #expect(session.rows == ["b", "a", "c"])
    #expect(session.state.contexts == ["prod", "test"])
  }

  @Test func `fail each for itself, and keep what they showed`() {
    var session = session()
    session.fail(retryIn: 1_000, in: Fixtures.test)
    #expect(session.state.polling[Fixtures.test]?.failure != nil)
    #expect(session.state.polling[Fixtures.prod]?.failure == nil)
    #expect(session.rows == ["b", "a", "c"])
    session.poll([Fixtures.task("a")], from: Fixtures.prod)
    #expect(session.state.polling[Fixtures.test]?.failure != nil)
    session.poll([], from: Fixtures.test)
    #expect(session.state.polling.failure == nil)
  }

  @Test func `that aren't watched say nothing`() {
    var session = session()
    let before = session.state
    for event: Event in [
      .pollStarted(gone), .progressed(gone, Polling.Progress(received: 1, total: 2)), .pollFailed(gone, refused),
      .scheduled(gone, nextAt: 5), .spared([gone]),
    ] {
      session.send(event)
    }
    #expect(session.state == before)
  }

  @Test func `drop a digest that covers one that isn't watched any more`() throws {
    var session = session()
    let late = try #require(session.state.digest)
    session.send(.opened(opening([Fixtures.twoPlaces[1]])))
    let before = session.state
    session.send(.digested(late, from: Fixtures.test, tookMilliseconds: 1))
    session.send(.pageArrived(late, from: Fixtures.test))
    session.send(.taskDigested(late))
    #expect(session.state == before)
    #expect(session.state.digest == nil)
  }

  @Test func `drop a digest that was made for one that isn't watched`() throws {
    var session = session()
    let digest = try #require(session.state.digest)
    let before = session.state
    session.send(.digested(digest, from: gone, tookMilliseconds: 1))
    #expect(session.state == before)
  }

  @Test func `are read again by task in the task's own place`() {
    var session = session()
    session.press(.character("G"))
    #expect(session.selected == "c")
    session.press(.character("r"))
    #expect(session.effects == [.pollTask(TaskID("c", in: Fixtures.test))])
    session.send(.taskFailed(TaskID("c", in: Fixtures.prod), refused))
    #expect(session.state.banner == nil)
  }

  @Test func `with the same id are two tasks, of which the selected one stays selected`() {
    var session = Session(places: Fixtures.twoPlaces)
    session.poll([Fixtures.task("x")], from: Fixtures.prod)
    session.poll([Fixtures.task("x")], from: Fixtures.test)
    session.press(.character("G"))
    #expect(session.state.selection == TaskID("x", in: Fixtures.test))
    session.wait(20_000)
    session.poll([Fixtures.task("w"), Fixtures.task("x")], from: Fixtures.prod)
    #expect(session.state.selection == TaskID("x", in: Fixtures.test))
    #expect(session.state.selectedTask?.place == Fixtures.test)
  }

  @Test func `opened anew keep filter, order and pane, and the tasks of places that stay`() {
    var session = session()
    session.press(.character("/"))
    session.type("context:")
    session.press(.enter, .character(">"), .character("p"), .tab)
    let order = session.state.spec.order
    let third = Fixtures.place(Fixtures.third, "other")
    session.send(.opened(opening(Fixtures.twoPlaces + [third])))
    #expect(session.rows.sorted() == ["a", "b", "c"])
    #expect(session.state.filter.text == "context:")
    #expect(session.state.spec.order == order)
    #expect(session.state.pane == .detail)
    #expect(session.state.polling.isPaused)
    #expect(session.state.polling.interval == 10_000)
    #expect(session.state.scope == "elsewhere" && session.state.streakLimit == 3)
    #expect(session.state.polling[Fixtures.prod]?.tookMilliseconds == 84)
    #expect(session.state.polling[Fixtures.third]?.tookMilliseconds == nil)
  }

  @Test func `opened anew forget the tasks where one of the places goes`() {
    var session = session()
    session.press(.character("c"), .enter)
    session.send(.opened(opening([Fixtures.twoPlaces[1]])))
    #expect(session.state.digest == nil && session.rows.isEmpty && session.state.rowCount == 0)
    #expect(session.state.causeView != nil)
    session.poll([Fixtures.task("c")], from: Fixtures.test)
    session.press(.escape, .escape)
    #expect(session.rows == ["c"])
  }

  @Test func `that go take what waits for a quiet moment with them`() {
    var session = session()
    session.press(.character("j"))
    session.poll([Fixtures.task("z")], from: Fixtures.prod)
    #expect(session.rows == ["b", "a", "c"])
    session.send(.opened(opening([Fixtures.twoPlaces[1]])))
    session.wait(60_000)
    #expect(session.rows.isEmpty)
  }

  @Test func `that are spared aren't counted as failing`() {
    var session = session()
    session.fail(retryIn: 1_000, in: Fixtures.test)
    session.send(.spared([Fixtures.test]))
    #expect(session.state.polling.failure == nil)
    #expect(session.state.polling.polled.map(\.place) == [Fixtures.prod])
    session.send(.spared([]))
    #expect(session.state.polling.polled.count == 2)
  }

  @Test func `fill with a first page what shows nothing yet, and nothing else`() throws {
    var session = Session(places: Fixtures.twoPlaces)
    session.poll([Fixtures.task("a")], from: Fixtures.prod)
    func page(_ tasks: [SyncTask], _ place: PlaceID) throws -> Digest {
      var gathering = Gathering([Fixtures.prod, Fixtures.test].map { Gathering.Member(place: $0, realm: "\($0)") })
      gathering.take(
        Snapshot(tasks: [Fixtures.task("a")], total: 1, takenAt: Fixtures.now, isPartial: place == Fixtures.prod),
        from: Fixtures.prod)
      gathering.take(Snapshot(tasks: tasks, total: 9, takenAt: Fixtures.now, isPartial: true), from: Fixtures.test)
      return Digest(
        previous: session.state.digest, snapshot: try #require(gathering.snapshot), zone: Fixtures.beijing)
    }
    session.send(.pageArrived(try page([Fixtures.task("p")], Fixtures.test), from: Fixtures.test))
    #expect(session.rows == ["a", "p"])
    session.poll([Fixtures.task("p"), Fixtures.task("q")], from: Fixtures.test)
    session.send(.pageArrived(try page([], Fixtures.test), from: Fixtures.test))
    #expect(session.rows == ["a", "p", "q"])
  }

  @Test func `bear their own number of failures`() {
    let strict = Place(id: Fixtures.test, context: "test", scope: "", streakLimit: 2)
    let session = Session(places: [Fixtures.twoPlaces[0], strict])
    #expect(session.state.streakLimit(of: Fixtures.task("a").placed(in: Fixtures.test)) == 2)
    #expect(session.state.streakLimit(of: Fixtures.task("a")) == 10)
  }

  @Test func `are called by their context, and by the workspace where that isn't enough`() {
    let two = [
      Fixtures.place(Fixtures.prod, "prod", workspace: "a"), Fixtures.place(Fixtures.test, "prod", workspace: "b"),
    ]
    #expect(Session(places: Fixtures.twoPlaces).state.name(of: Fixtures.test) == "test")
    #expect(Session(places: two).state.name(of: Fixtures.test) == "prod/b")
    #expect(Session(scope: "cn-north-4 · dw").state.name(of: .only) == "cn-north-4 · dw")
  }
}

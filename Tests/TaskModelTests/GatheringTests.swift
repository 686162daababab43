import TaskModel
import Testing

@Suite struct `A gathering of places` {
  private let one = PlaceID(rawValue: 7)
  private let two = PlaceID(rawValue: 8)
  private let three = PlaceID(rawValue: 9)

  private func task(_ id: String?, in instance: String? = nil, sync: String = "SYNC_SUCCESS") -> SyncTask {
    Samples.task(id, cluster: "c", sync: sync) { $0.instanceID = instance }
  }

  private func gathering(_ realms: String..., instances: [String?] = []) -> Gathering {
    Gathering(
      realms.enumerated().map { index, realm in
        Gathering.Member(
          place: [one, two, three][index], realm: realm, instance: index < instances.count ? instances[index] : nil)
      })
  }

  private func shown(_ gathering: Gathering) -> [String] {
    gathering.snapshot?.tasks.map { "\($0.id.text)@\($0.place.rawValue)" } ?? ["nothing"]
  }

  @Test func `is nothing before the first answer`() {
    var gathering = gathering("a", "b")
    #expect(gathering.snapshot == nil)
    gathering.fail(one)
    #expect(gathering.snapshot == nil)
    #expect(gathering.spared.isEmpty)
  }

  @Test func `has the tasks of every place, place by place in the order of the board`() {
    var gathering = gathering("a", "b")
    gathering.take(Samples.snapshot([task("x", in: "i"), task("y", in: "i")], at: 20), from: two)
    gathering.take(Samples.snapshot([task("x", in: "i")], at: 10), from: one)
    #expect(shown(gathering) == ["x@7", "x@8", "y@8"])
    #expect(gathering.snapshot?.places == [one, two])
    #expect(gathering.snapshot?.takenAt == 20)
    #expect(gathering.snapshot?.part(of: one)?.takenAt == 10)
    #expect(gathering.snapshot?.total == 3)
    #expect(gathering.spared.isEmpty)
  }

  @Test func `shows an instance once and spares the place that answered later`() {
    var gathering = gathering("a", "a")
    gathering.take(Samples.snapshot([task("x", in: "i")]), from: two)
    #expect(gathering.spared.isEmpty)
    gathering.take(Samples.snapshot([task("x", in: "i")]), from: one)
    #expect(gathering.spared == [one])
    #expect(shown(gathering) == ["x@8"])
    #expect(gathering.snapshot?.places == [two])
    #expect(gathering.snapshot?.total == 1)
  }

  @Test func `spares at once what the configuration says is the same instance`() {
    var gathering = gathering("a", "a", "b", instances: ["i", "i", "i"])
    #expect(gathering.spared == [two])
    gathering.take(Samples.snapshot([task("x")]), from: two)
    #expect(gathering.spared == [one])
    #expect(shown(gathering) == ["x@8"])
  }

  @Test func `lets the next place step in once the first fails lastingly, with the tasks where they were`() {
    var gathering = gathering("a", "a", "a", instances: ["i", "i", "i"])
    gathering.take(Samples.snapshot([task("x"), task("y")], at: 1), from: one)
    for _ in 1..<Gathering.lastingFailures {
      gathering.fail(one)
      #expect(gathering.spared == [two, three])
    }
    gathering.fail(one)
    #expect(gathering.spared == [three])
    #expect(shown(gathering) == ["x@7", "y@7"])
    #expect(gathering.reader(of: one) == one)
    gathering.take(Samples.snapshot([task("y")], at: 2), from: two)
    #expect(shown(gathering) == ["y@7"])
    #expect(gathering.snapshot?.places == [one])
    #expect(gathering.snapshot?.takenAt == 2)
    #expect(gathering.reader(of: one) == two)
    gathering.take(Samples.snapshot([task("z")], at: 3), from: one)
    #expect(shown(gathering) == ["z@7"])
    #expect(gathering.spared == [two, three])
    #expect(gathering.reader(of: one) == one)
  }

  @Test func `lets the next place step in at once where the first never answered, or can't`() {
    var gathering = gathering("a", "a", instances: ["i", "i"])
    gathering.fail(one)
    #expect(gathering.spared.isEmpty)
    gathering.take(Samples.snapshot([task("x")]), from: two)
    #expect(shown(gathering) == ["x@8"])
    gathering.take(Samples.snapshot([task("x")]), from: one)
    #expect(gathering.spared == [one])
    gathering.fail(two, isFinal: true)
    #expect(gathering.spared.isEmpty)
  }

  @Test func `doesn't bring back what a spared place said before`() {
    var gathering = gathering("a", "a")
    gathering.take(Samples.snapshot([task("x", in: "i"), task("y", in: "i")]), from: one)
    gathering.take(Samples.snapshot([task("x", in: "i"), task("y", in: "i")]), from: two)
    gathering.take(Samples.snapshot([task("x", in: "i")]), from: one)
    #expect(shown(gathering) == ["x@7"])
    for _ in 0..<Gathering.lastingFailures { gathering.fail(one) }
    #expect(shown(gathering) == ["x@7"])
  }

  @Test func `takes the same ids of different instances for different tasks`() throws {
    var gathering = gathering("a", "a")
    gathering.take(Samples.snapshot([task("x", in: "i")]), from: one)
    gathering.take(Samples.snapshot([task("x", in: "j", sync: "SYNC_FAIL")]), from: two)
    #expect(shown(gathering) == ["x@7", "x@8"])
    let digest = Digest(previous: nil, snapshot: try #require(gathering.snapshot), zone: Samples.shanghai)
    #expect(digest.index(of: TaskID("x", in: two)) == 1)
    #expect(digest.index(of: TaskID("x")) == nil)
  }

  @Test func `keeps tasks without an id apart by their places`() throws {
    var gathering = gathering("a", "a")
    for place in [one, two] { gathering.take(Samples.snapshot([task(nil)]), from: place) }
    let tasks = try #require(gathering.snapshot?.tasks)
    #expect(tasks.map(\.id).count == Set(tasks.map(\.id)).count)
    #expect(gathering.spared.isEmpty)
  }

  @Test func `shows a task once that places of several instances both list`() {
    var gathering = gathering("a", "a", "b")
    gathering.take(Samples.snapshot([task("x", in: "i"), task("y", in: "j")]), from: one)
    gathering.take(Samples.snapshot([task("y", in: "j"), task("z", in: "j"), task("x", in: "j")]), from: two)
    gathering.take(Samples.snapshot([task("y", in: "j")]), from: three)
    #expect(shown(gathering) == ["x@7", "y@7", "z@8", "x@8", "y@9"])
    #expect(gathering.snapshot?.total == 5)
    #expect(gathering.spared.isEmpty)
  }

  @Test func `forgets a place that isn't watched any more, and drops what it says late`() {
    var gathering = gathering("a", "b")
    gathering.take(Samples.snapshot([task("x")]), from: one)
    gathering.take(Samples.snapshot([task("y")]), from: two)
    gathering.watch([Gathering.Member(place: two, realm: "b")])
    gathering.take(Samples.snapshot([task("x")]), from: one)
    #expect(shown(gathering) == ["y@8"])
    #expect(gathering.snapshot?.places == [two])
  }

  @Test func `takes a first page only of a place that has said nothing yet`() {
    var gathering = gathering("a", "b")
    gathering.take(Samples.snapshot([task("x")], partial: true), from: one)
    #expect(gathering.snapshot?.isPartial == true)
    gathering.take(Samples.snapshot([task("x"), task("y")]), from: one)
    #expect(gathering.snapshot?.isPartial == false)
    gathering.take(Samples.snapshot([task("z")], partial: true), from: one)
    #expect(shown(gathering) == ["x@7", "y@7"])
  }

  @Test func `keeps what was put into its snapshot`() throws {
    var gathering = gathering("a", "b")
    gathering.take(Samples.snapshot([task("x")], at: 1), from: one)
    gathering.take(Samples.snapshot([task("y")], at: 1), from: two)
    var snapshot = try #require(gathering.snapshot)
    snapshot.tasks[0] = Samples.task("x", message: "the whole log").placed(in: one)
    gathering.adopt(snapshot)
    gathering.take(Samples.snapshot([task("y")], at: 2), from: two)
    #expect(gathering.snapshot?.tasks.first?.syncMessage == "the whole log")
  }

  @Test func `doesn't know a total that one of the places doesn't tell`() {
    var gathering = gathering("a", "b")
    gathering.take(Snapshot(tasks: [task("x")], total: nil, takenAt: 0), from: one)
    gathering.take(Samples.snapshot([task("y")], moved: true), from: two)
    #expect(gathering.snapshot?.total == nil)
    #expect(gathering.snapshot?.moved == true)
  }
}

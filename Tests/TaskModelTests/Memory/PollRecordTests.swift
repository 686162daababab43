import TaskModel
import Testing

@Suite struct `What a poll brought to be kept` {
  private func record(_ digest: Digest, after previous: Digest?, in place: PlaceID = .only) -> PollRecord? {
    PollRecord(digest: digest, previous: previous, place: place, gapLimit: 120_000, isShown: true)
  }

  private func text(_ record: PollRecord?) -> String {
    guard let record else { return "nothing" }
    let seen = record.sightings.map { "\($0.task.id.text)@\($0.position) \($0.state.rawValue)" }
    return (seen + record.vanished.map { "-\($0.text)" }).joined(separator: ", ")
  }

  private func failed(_ id: String, _ message: String = "deadlock detected", at time: Int64 = 5) -> SyncTask {
    Samples.task(
      id, sync: "SYNC_FAIL", schedule: "SCHEDULING", at: time, message: "[2024-03-20 10:25:54] ===> ERROR: \(message)")
  }

  @Test func `is every task the first time`() {
    let digest = Samples.digest([Samples.task("a"), failed("b")])
    let record = record(digest, after: nil)
    #expect(text(record) == "a@0 ok, b@1 failing")
    #expect(record?.sightings.map { $0.cause?.id } == [nil, "db_lock_conflict"])
    #expect(record?.takenAt == Samples.now && record?.gapLimit == 120_000 && record?.isShown == true)
  }

  @Test func `is no task when nothing changed, but that somebody watched`() {
    let first = Samples.digest([Samples.task("a"), failed("b")])
    let same = Samples.digest([Samples.task("a"), failed("b")], after: first, at: Samples.now + 30_000)
    #expect(text(record(same, after: first)).isEmpty)
    #expect(record(same, after: first)?.takenAt == Samples.now + 30_000)
    #expect(record(same, after: same) == nil)
  }

  @Test func `is what changed, appeared and vanished since it was kept last, however many polls ago`() {
    let first = Samples.digest([Samples.task("a"), failed("b"), Samples.task("c"), Samples.task("d")])
    let second = Samples.digest(
      [Samples.task("a"), failed("b", at: 6), Samples.task("c"), Samples.task("e")], after: first, at: Samples.now + 1)
    let third = Samples.digest(
      [Samples.task("e"), failed("b", at: 6), Samples.task("a", sync: "SYNCING", at: Samples.now)], after: second,
      at: Samples.now + 2)
    #expect(text(record(second, after: first)) == "b@1 failing, e@3 ok, -d")
    #expect(text(record(third, after: second)) == "a@2 running, -c")
    #expect(text(record(third, after: first)) == "e@0 ok, b@1 failing, a@2 running, -c, -d")
  }

  @Test func `is a task that stands otherwise though the answer is the same`() {
    let task = Samples.scheduled(0, 6, every: 4, "HOUR", last: Samples.march(20, 0))
    let before = Samples.digest([task], at: Samples.march(20, 3))
    let after = Samples.digest([task], after: before, at: Samples.march(20, 7))
    #expect(text(record(after, after: before)) == "t1@0 overdue")
  }

  @Test func `is a task whose cause is known otherwise`() throws {
    let first = Samples.digest([failed("b")])
    let second = Samples.digest([failed("b", "role \"x\" already exists")], after: first, at: Samples.now + 1)
    #expect(try #require(record(second, after: first)).sightings.map { $0.cause?.id } == ["role_exists"])
  }

  @Test func `is nothing of a first page, and nothing of what is only remembered`() {
    let page = Digest(
      previous: nil, snapshot: Samples.snapshot([Samples.task("a")], partial: true), zone: Samples.shanghai)
    #expect(record(page, after: nil) == nil)
    let whole = Samples.digest([Samples.task("a"), Samples.task("b")], after: page)
    #expect(text(record(whole, after: page)) == "a@0 ok, b@1 ok")
    var gathering = Gathering([Gathering.Member(place: .only, realm: "a")])
    gathering.take(
      Remembered(tasks: [Samples.task("a"), Samples.task("c")], tracks: [], watchedUntil: 5, shownUntil: nil),
      from: .only)
    let memory = Digest(previous: nil, snapshot: gathering.snapshot ?? Samples.snapshot([]), zone: Samples.shanghai)
    #expect(record(memory, after: nil) == nil)
    #expect(
      text(record(Samples.digest([Samples.task("a"), Samples.task("b")], after: memory), after: memory)) == "b@1 ok, -c"
    )
  }

  @Test func `doesn't take for vanished what a moving list left out, until it is said to be gone`() {
    let first = Samples.digest([Samples.task("a"), Samples.task("b")])
    var digest = first
    var told: [String] = []
    for poll in 1...4 {
      let snapshot = Samples.snapshot([Samples.task("b")], at: Samples.now + Int64(poll), moved: true)
      let next = Digest(previous: digest, snapshot: snapshot, zone: Samples.shanghai)
      told.append(text(record(next, after: digest)))
      if poll == 3 { #expect(text(record(next, after: first)) == "-a") }
      digest = next
    }
    #expect(told == ["", "", "-a", ""])
  }

  @Test func `is of one place alone`() throws {
    let places = [PlaceID(rawValue: 1), PlaceID(rawValue: 2)]
    var gathering = Gathering(places.map { Gathering.Member(place: $0, realm: "\($0.rawValue)") })
    for place in places {
      gathering.take(Samples.snapshot([Samples.task("a"), Samples.task("b")], at: 1), from: place)
    }
    let first = Digest(previous: nil, snapshot: try #require(gathering.snapshot), zone: Samples.shanghai)
    gathering.take(Samples.snapshot([Samples.task("b")], at: 2), from: places[0])
    gathering.take(
      Samples.snapshot([Samples.task("b", sync: "SYNC_FAIL", at: 5), Samples.task("a")], at: 3), from: places[1])
    let second = Digest(previous: first, snapshot: try #require(gathering.snapshot), zone: Samples.shanghai)
    #expect(text(record(second, after: first, in: places[0])) == "-a")
    let other = try #require(record(second, after: first, in: places[1]))
    #expect(text(other) == "b@0 stopped")
    #expect(other.sightings[0].task.place == places[1] && other.takenAt == 3)
    #expect(record(second, after: first, in: PlaceID(rawValue: 9)) == nil)
  }

  @Test(arguments: 0..<30) func `brings a copy of the list up to date, whatever happens to the list`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var copy: [TaskID: SyncTask] = [:]
    var (last, kept): (Digest?, Digest?) = (nil, nil)
    for poll in 1...12 {
      let tasks = (0..<30).filter { _ in Int.random(in: 0..<8, using: &numbers) > 0 }.shuffled(using: &numbers).map {
        Samples.task("t\($0)", sync: ["SYNC_FAIL", "SYNC_SUCCESS"].randomElement(using: &numbers), at: Int64(poll / 3))
      }
      let digest = Samples.digest(tasks, after: last, at: Samples.now + Int64(poll))
      last = digest
      guard Bool.random(using: &numbers) else { continue }
      guard let record = record(digest, after: kept) else { continue }
      kept = digest
      for sighting in record.sightings { copy[sighting.task.id] = sighting.task }
      for id in record.vanished { copy[id] = nil }
      #expect(Set(copy.keys) == Set(tasks.map(\.id)))
      #expect(tasks.allSatisfy { copy[$0.id] == $0 })
    }
  }
}

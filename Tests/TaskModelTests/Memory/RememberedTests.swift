import TaskModel
import Testing

@Suite struct `A board that starts from memory` {
  private let one = PlaceID(rawValue: 1)
  private let two = PlaceID(rawValue: 2)
  private let minute: Int64 = 60_000

  private func failed(_ id: String = "t", at time: Int64, in place: PlaceID? = nil) -> SyncTask {
    Samples.task(id, sync: "SYNC_FAIL", schedule: "SCHEDULING", at: time).placed(in: place ?? one)
  }

  private func ok(_ id: String = "t", at time: Int64, in place: PlaceID? = nil) -> SyncTask {
    Samples.task(id, at: time).placed(in: place ?? one)
  }

  private func track(_ streak: Int, since: Int64, last: Int64) -> TaskTrack {
    TaskTrack(
      TaskTrack.Facts(
        since: streak > 0 ? since : nil, lastFailure: last, lastSuccess: since - 1, streak: streak,
        streakAtLeast: false,
        failedLast: streak > 0, strip: RunStrip(bits: 0b01_10)))
  }

  private func remembered(_ tasks: [(SyncTask, TaskTrack)], until: Int64) -> Remembered {
    Remembered(tasks: tasks.map(\.0), tracks: tasks.map(\.1), watchedUntil: until, shownUntil: nil)
  }

  private func gathering(_ realms: String...) -> Gathering {
    Gathering(realms.enumerated().map { Gathering.Member(place: [one, two][$0], realm: $1) })
  }

  private func digest(
    _ gathering: Gathering, after previous: Digest? = nil, _ remembered: [Remembered] = [], gapLimit: Int64 = 120_000
  ) throws -> Digest {
    Digest(
      previous: previous, snapshot: try #require(gathering.snapshot), zones: PlaceZones(Samples.shanghai),
      remembered: remembered, gapLimit: gapLimit)
  }

  @Test func `shows tasks as they were, and says that they are remembered`() throws {
    let memory = remembered(
      [(failed(at: 50), track(3, since: 10, last: 50)), (ok("u", at: 9), track(0, since: 9, last: 1))], until: 100)
    var gathering = gathering("a")
    gathering.take(memory, from: one)
    let digest = try digest(gathering, [memory])
    #expect(digest.tracks.map(\.streak) == [3, 0])
    #expect(digest.tracks[0].since == 10 && digest.tracks[0].lastSuccess == 9)
    #expect(digest.snapshot.part(of: one)?.isRemembered == true)
    #expect(digest.snapshot.takenAt == 100)
    #expect(digest.transitions.isEmpty && digest.causeCount == 1)
  }

  @Test func `tells what changed since, and goes on counting, with the first answer`() throws {
    let memory = remembered(
      [(failed(at: 50), track(3, since: 10, last: 50)), (ok("u", at: 9), track(0, since: 9, last: 1))], until: 100)
    var gathering = gathering("a")
    gathering.take(memory, from: one)
    let before = try digest(gathering, [memory])
    gathering.take(Samples.snapshot([failed(at: 90), failed("v", at: 7)], at: 200), from: one)
    let after = try digest(gathering, after: before, [memory])
    #expect(after.snapshot.part(of: one)?.isRemembered == false)
    #expect(after.tracks.map(\.streak) == [4, 1])
    #expect(after.tracks.map(\.streakAtLeast) == [false, true])
    #expect(after.transitions.map(\.id.text) == ["v", "u"])
    #expect(after.transitions.map(\.kind) == [.appeared(.failing), .vanished(.ok)])
  }

  @Test func `calls a streak a lower bound when nobody watched for longer than the limit`() throws {
    let memory = remembered([(failed(at: 50), track(3, since: 10, last: 50))], until: 100)
    for (limit, isBound) in [(99, true), (100, false)] as [(Int64, Bool)] {
      var gathering = gathering("a")
      gathering.take(memory, from: one)
      let before = try digest(gathering, [memory], gapLimit: limit)
      gathering.take(Samples.snapshot([failed(at: 90)], at: 200), from: one)
      let after = try digest(gathering, after: before, [memory], gapLimit: limit)
      #expect(after.tracks[0].streak == 4 && after.tracks[0].streakAtLeast == isBound)
    }
  }

  @Test func `does the same where the answer comes before the memory is shown`() throws {
    let memory = remembered([(failed(at: 50), track(3, since: 10, last: 50))], until: 100)
    var gathering = gathering("a")
    gathering.take(Samples.snapshot([failed(at: 90)], at: 200), from: one)
    let digest = try digest(gathering, [memory])
    #expect(digest.tracks[0].streak == 4 && digest.transitions.isEmpty)
  }

  @Test func `keeps what is remembered until the place has answered whole`() throws {
    let memory = remembered(
      [(ok(at: 50), track(0, since: 9, last: 1)), (ok("u", at: 9), track(0, since: 9, last: 1))], until: 100)
    var gathering = gathering("a")
    gathering.take(memory, from: one)
    gathering.take(Samples.snapshot([ok(at: 50)], at: 150, partial: true), from: one)
    #expect(gathering.snapshot?.tasks.count == 2)
    gathering.take(Samples.snapshot([ok(at: 50)], at: 160), from: one)
    #expect(gathering.snapshot?.tasks.count == 1)
    gathering.take(memory, from: one)
    #expect(gathering.snapshot?.tasks.count == 1 && gathering.snapshot?.part(of: one)?.isRemembered == false)
  }

  @Test func `believes the memory where others watched while this program slept`() throws {
    var gathering = gathering("a")
    gathering.take(Samples.snapshot([failed(at: 50)], at: 100), from: one)
    let before = try digest(gathering)
    gathering.take(Samples.snapshot([failed(at: 90)], at: 900_000), from: one)
    let newer = remembered([(failed(at: 80), track(7, since: 10, last: 80))], until: 899_990)
    #expect(try digest(gathering, after: before, [newer]).tracks[0].streak == 8)
    #expect(try !digest(gathering, after: before, [newer]).tracks[0].streakAtLeast)
    let older = remembered([(failed(at: 40), track(7, since: 10, last: 40))], until: 99)
    #expect(try digest(gathering, after: before, [older]).tracks[0].streak == 2)
    #expect(try digest(gathering, after: before, [older]).tracks[0].streakAtLeast)
  }

  @Test func `notices a gap of one place and not of the other`() throws {
    var gathering = gathering("a", "b")
    for (place, snapshot) in [(one, [failed(at: 1)]), (two, [failed(at: 1, in: two)])] {
      gathering.take(Samples.snapshot([ok(at: 0, in: place)], at: 10), from: place)
      gathering.take(Samples.snapshot(snapshot, at: 20), from: place)
    }
    var known = gathering
    known.take(Samples.snapshot([ok(at: 0)], at: 10), from: one)
    known.take(Samples.snapshot([ok(at: 0, in: two)], at: 10), from: two)
    let first = try digest(known)
    let second = try digest(gathering, after: first)
    #expect(second.tracks.map(\.streakAtLeast) == [false, false])
    gathering.take(Samples.snapshot([failed(at: 2)], at: 20 + 3 * minute), from: one)
    gathering.take(Samples.snapshot([failed(at: 2, in: two)], at: 20 + minute), from: two)
    let third = try digest(gathering, after: second)
    #expect(third.tracks.map(\.streak) == [2, 2])
    #expect(third.tracks.map(\.streakAtLeast) == [true, false])
  }

  @Test func `shows an instance once, and polls another place of it when the first doesn't answer`() throws {
    let task = { (id: String) in Samples.task(id) { $0.instanceID = "i" } }
    let memory = remembered([(task("x"), track(0, since: 9, last: 1))], until: 100)
    var gathering = gathering("a", "a")
    gathering.take(memory, from: one)
    gathering.take(memory, from: two)
    #expect(gathering.snapshot?.tasks.count == 1)
    #expect(gathering.spared == [two])
    gathering.fail(one)
    #expect(gathering.spared.isEmpty)
    gathering.take(Samples.snapshot([task("x"), task("y")], at: 200), from: two)
    #expect(gathering.snapshot?.tasks.map(\.id.text) == ["x", "y"])
    #expect(gathering.snapshot?.places == [one])
    #expect(gathering.snapshot?.part(of: one)?.isRemembered == false)
  }

  @Test func `survives a memory whose tracks don't fit its tasks`() throws {
    let broken = Remembered(
      tasks: [ok(at: 1), ok("u", at: 1)], tracks: [track(3, since: 1, last: 1)], watchedUntil: 5, shownUntil: nil)
    var gathering = gathering("a")
    gathering.take(broken, from: one)
    #expect(try digest(gathering, [broken]).tracks.map(\.streak) == [0, 0])
  }
}

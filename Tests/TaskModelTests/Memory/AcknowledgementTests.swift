import TaskModel
import Testing

@Suite struct `An acknowledgement` {
  private let hour: Int64 = 3_600_000
  private let now = Samples.now

  /// A task that failed so many times in a row, the last time an hour ago, with its last success before that.
  private func digest(failures: Int, message: String = "one", schedule: String = "SCHEDULING") -> Digest {
    var digest = Samples.digest([task("SYNC_SUCCESS", ago: Int64(failures + 1), "", schedule)], at: now - 100 * hour)
    for run in (0..<failures).reversed() {
      digest = Samples.digest([task("SYNC_FAIL", ago: Int64(run + 1), message, schedule)], after: digest, at: now - 1)
    }
    return digest
  }

  private func task(_ sync: String, ago hours: Int64, _ message: String, _ schedule: String = "SCHEDULING") -> SyncTask
  {
    Samples.task("t", sync: sync, schedule: schedule, at: now - hours * hour, message: log(message))
  }

  private func log(_ message: String) -> String {
    message.isEmpty ? "" : "[2024-03-20 10:25:54] ===> ERROR: role \"\(message)\" already exists"
  }

  private func roster(_ digest: Digest, _ acknowledgements: [Acknowledgement], at moment: Int64? = nil, limit: Int = 10)
    -> Roster
  {
    Roster(
      digest: digest, now: moment ?? now, zones: PlaceZones(Samples.shanghai),
      acknowledgements: Acknowledgements(acknowledgements), limits: PlaceLimits(limit))
  }

  /// What a person at the board acknowledges there and then.
  private func made(of digest: Digest, until: Int64? = nil, at moment: Int64? = nil, keepsStreak: Bool = true) throws
    -> Acknowledgement
  {
    let trouble = try #require(roster(digest, []).trouble(at: 0, of: digest))
    let kept = Trouble(
      matter: trouble.matter, since: trouble.since, streak: keepsStreak ? trouble.streak : nil)
    return AcknowledgementDraft(task: digest.snapshot.tasks[0].id, trouble: kept, until: until)
      .acknowledgement(id: "1", author: "me", at: moment ?? now)
  }

  private func end(_ acknowledgement: Acknowledgement, _ digest: Digest, at moment: Int64? = nil, limit: Int = 10)
    -> Acknowledgement.End?
  {
    let roster = roster(digest, [acknowledgement], at: moment, limit: limit)
    let end = acknowledgement.end(
      in: roster.trouble(at: 0, of: digest), track: digest.tracks[0], limit: limit, now: moment ?? now)
    #expect(roster.standings[0].isAcknowledged == (end == nil))
    return end
  }

  @Test func `takes a task out of the problems and leaves it in all other counts`() throws {
    let digest = digest(failures: 2)
    let before = roster(digest, []).counts
    #expect(before.problems == 1 && before.acknowledged == 0)
    let after = roster(digest, [try made(of: digest)])
    #expect(after.counts.problems == 0 && after.counts.acknowledged == 1)
    #expect(after.counts[.failing] == 1 && after.counts.total == 1 && after.counts.causes == 1)
    #expect(after.standings[0].state == .failing && !after.standings[0].isProblem)
    #expect(after.acknowledgement(at: 0, of: digest)?.author == "me")
  }

  @Test func `doesn't hold for another cause`() throws {
    #expect(try end(made(of: digest(failures: 2)), digest(failures: 2, message: "two")) == .otherMatter)
  }

  @Test func `holds while the task is tried again, and ends with a success and a relapse`() throws {
    let failing = digest(failures: 2)
    let acknowledgement = try made(of: failing)
    let retrying = Samples.digest([task("SYNCING", ago: 0, "one")], after: failing)
    #expect(end(acknowledgement, retrying) == nil)
    let well = Samples.digest([task("SYNC_SUCCESS", ago: 0, "")], after: retrying)
    #expect(end(acknowledgement, well) == .recovered)
    let again = Samples.digest([task("SYNC_FAIL", ago: -1, "one")], after: well)
    #expect(end(acknowledgement, again, at: now + 2 * hour) == .relapsed)
  }

  @Test func `of a row without a known start ends with a success that came later`() {
    let track = { (success: Int64?) in
      TaskTrack(
        TaskTrack.Facts(
          since: nil, lastFailure: 9, lastSuccess: success, streak: 1, streakAtLeast: true, failedLast: true,
          strip: RunStrip()))
    }
    let acknowledgement = Acknowledgement(id: "1", task: TaskID("t"), matter: "m", since: nil, author: "", at: 100)
    let trouble = Trouble(matter: "m", since: nil, streak: 1)
    #expect(acknowledgement.end(in: trouble, track: track(nil), limit: 10, now: 200) == nil)
    #expect(acknowledgement.end(in: trouble, track: track(100), limit: 10, now: 200) == nil)
    #expect(acknowledgement.end(in: trouble, track: track(101), limit: 10, now: 200) == .relapsed)
  }

  @Test func `ends at its time, which the roster knows beforehand`() throws {
    let digest = digest(failures: 2)
    let acknowledgement = try made(of: digest, until: now + 500)
    let first = roster(digest, [acknowledgement])
    #expect(first.flipsAt == now + 500)
    #expect(first.standings[0].isAcknowledged)
    let then = first.advanced(to: now + 500, digest: digest, zones: PlaceZones(Samples.shanghai))
    #expect(!then.standings[0].isAcknowledged && then.counts.problems == 1)
    #expect(end(acknowledgement, digest, at: now + 499) == nil)
    #expect(end(acknowledgement, digest, at: now + 500) == .expired)
  }

  @Test(arguments: [true, false]) func `returns when one more failure leads to the limit`(_ keepsStreak: Bool) throws {
    let acknowledgement = try made(of: digest(failures: 5), keepsStreak: keepsStreak)
    let moved = { (failures: Int) -> Digest in
      var digest = self.digest(failures: 5)
      for run in 5..<failures {
        digest = Samples.digest([self.task("SYNC_FAIL", ago: -Int64(run), "one")], after: digest)
      }
      return digest
    }
    #expect(end(acknowledgement, moved(8)) == nil)
    #expect(end(acknowledgement, moved(9)) == .nearLimit)
    #expect(end(acknowledgement, moved(10)) == .nearLimit)
    #expect(end(acknowledgement, moved(5), limit: 6) == nil)
    #expect(end(acknowledgement, moved(6), limit: 6) == .nearLimit)
  }

  @Test func `made near the limit returns with the next failure`() throws {
    let near = digest(failures: 9)
    let acknowledgement = try made(of: near)
    #expect(end(acknowledgement, near) == nil)
    let next = Samples.digest([task("SYNC_FAIL", ago: 0, "one")], after: near)
    #expect(end(acknowledgement, next) == .nearLimit)
    let stopped = digest(failures: 12, schedule: "NOT_SCHEDULE")
    #expect(try end(made(of: stopped), stopped) == nil)
  }

  @Test func `covers what is overdue from late to missed, and not the next time`() throws {
    let task = Samples.scheduled(0, 6, every: 4, "HOUR", last: Samples.march(20, 0))
    let digest = Samples.digest([task])
    let late = Roster(digest: digest, now: Samples.march(20, 5), zone: Samples.shanghai)
    let trouble = try #require(late.trouble(at: 0, of: digest))
    #expect(trouble == Trouble(matter: "overdue", since: Samples.march(20, 4), streak: nil))
    let acknowledgement = AcknowledgementDraft(task: task.id, trouble: trouble)
      .acknowledgement(id: "1", author: "", at: Samples.march(20, 5))
    let missed = roster(digest, [acknowledgement], at: Samples.march(20, 9))
    #expect(missed.standings[0].state == .overdue && missed.standings[0].isAcknowledged)
    #expect(missed.counts.overdue == 1 && missed.counts.problems == 0)
    let later = Samples.digest([Samples.scheduled(0, 6, every: 4, "HOUR", last: Samples.march(21, 0))], after: digest)
    #expect(!roster(later, [acknowledgement], at: Samples.march(21, 9)).standings[0].isAcknowledged)
  }

  @Test func `of a run that hangs is for that run alone`() throws {
    let task = Samples.task("t", sync: "SYNCING", at: now - hour)
    let digest = Samples.digest([task])
    let trouble = try #require(roster(digest, []).trouble(at: 0, of: digest))
    #expect(trouble == Trouble(matter: "stuck", since: now - hour, streak: nil))
    let acknowledgement = AcknowledgementDraft(task: task.id, trouble: trouble).acknowledgement(
      id: "1", author: "", at: now)
    #expect(end(acknowledgement, digest) == nil)
    let other = Samples.digest([Samples.task("t", sync: "SYNCING", at: now)], after: digest)
    #expect(end(acknowledgement, other, at: now + hour) == .relapsed)
  }

  @Test func `means the task of its place alone`() throws {
    let digest = digest(failures: 2)
    let mine = try made(of: digest)
    let elsewhere = Acknowledgement(
      id: "1", task: TaskID("t", in: PlaceID(rawValue: 3)), matter: mine.matter, since: mine.since, author: "", at: now)
    #expect(!roster(digest, [elsewhere]).standings[0].isAcknowledged)
    let unnamed = Acknowledgement(
      id: "1", task: TaskID(text: "t", isGiven: false, place: .only), matter: mine.matter, since: mine.since,
      author: "",
      at: now)
    #expect(!roster(digest, [unnamed]).standings[0].isAcknowledged)
    #expect(roster(digest, [elsewhere, unnamed, mine]).standings[0].isAcknowledged)
  }

  @Test func `counts when any of several holds`() throws {
    let digest = digest(failures: 2)
    let (expired, good) = (try made(of: digest, until: now - 1, at: now - 5), try made(of: digest, at: now - 9))
    let roster = roster(digest, [expired, good])
    #expect(roster.standings[0].isAcknowledged)
    #expect(roster.acknowledgement(at: 0, of: digest)?.at == now - 9)
  }

  @Test func `keeps the newest within its bound`() {
    let many = (0..<Acknowledgements.limit + 5).map {
      Acknowledgement(id: "\($0)", task: TaskID("t\($0)"), matter: "", since: nil, author: "", at: Int64($0))
    }
    let kept = Acknowledgements(many)
    #expect(kept.all.count == Acknowledgements.limit)
    #expect(kept.of(TaskID("t4")).isEmpty && kept.of(TaskID("t5")).count == 1)
  }
}

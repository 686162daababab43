import TaskModel
import Testing

@Suite struct `A track with odd times` {
  private func play(_ polls: [(String, Int64?)]) -> TaskTrack? {
    var (track, before): (TaskTrack?, SyncTask?) = (nil, nil)
    for (status, time) in polls {
      let task = Samples.task(sync: status, at: time)
      track = before.flatMap { old in track?.advanced(from: old, to: task) } ?? TaskTrack(first: task)
      before = task
    }
    return track
  }

  @Test func `doesn't count a failure that is older than one it knows`() throws {
    let track = try #require(play([("SYNC_SUCCESS", 1), ("SYNC_FAIL", 5), ("SYNC_FAIL", 3), ("SYNC_FAIL", 5)]))
    #expect(track.streak == 1 && track.streakAtLeast)
    #expect(track.lastFailed == 5)
    #expect(GapText.of(track) == "✓✗")
  }

  @Test func `counts at least one where an older success came between`() throws {
    let track = try #require(play([("SYNC_FAIL", 5), ("SYNC_SUCCESS", 3), ("SYNC_FAIL", 5)]))
    #expect(track.streak == 1 && track.streakAtLeast && track.failedLast)
    #expect(track.lastSuccess == 3)
  }

  @Test func `takes 0 for no time`() throws {
    let track = try #require(play([("NOT_SYNC", 0), ("SYNC_FAIL", 0)]))
    #expect(track.since == nil && track.streak == 1 && track.lastFailed == nil)
    let again = try #require(play([("SYNC_FAIL", nil), ("SYNCING", nil), ("SYNC_FAIL", 0)]))
    #expect(again.streak == 1)
    #expect(GapText.of(again) == "✗")
    let both = try #require(play([("SYNC_FAIL", nil), ("SYNC_SUCCESS", nil), ("SYNC_FAIL", nil)]))
    #expect(GapText.of(both) == "✗✓✗")
    #expect(both.streak == 1 && !both.streakAtLeast)
  }

  @Test func `keeps the last success and the last runs when the task is as if it never ran`() throws {
    let track = try #require(play([("SYNC_SUCCESS", 7), ("SYNC_FAIL", 9), ("NOT_SYNC", nil)]))
    #expect(track.lastSuccess == 7)
    #expect(track.streak == 0 && track.since == nil && !track.failedLast)
    #expect(GapText.of(track) == "✓✗")
  }

  @Test func `is the same after it was kept`() throws {
    for polls in [
      [("SYNC_SUCCESS", 7), ("SYNC_FAIL", 9), ("SYNC_FAIL", 12)], [("UNKNOWN", 3)], [("SYNC_FAIL", nil)],
      [("SYNC_FAIL", 5), ("SYNCING", 9)], [("NOT_SYNC", nil)],
    ] as [[(String, Int64?)]] {
      let track = try #require(play(polls))
      #expect(TaskTrack(track.facts) == track)
    }
  }

  @Test func `survives numbers that somebody wrote into the memory`() {
    for streak in [-1, .min, .max, 3_000_000_000] as [Int] {
      let facts = TaskTrack.Facts(
        since: .min, lastFailure: .max, lastSuccess: nil, streak: streak, streakAtLeast: false, failedLast: true,
        strip: RunStrip(bits: 0xFFFF))
      let old = Samples.task(sync: "SYNC_FAIL", at: .max)
      let next = TaskTrack(facts).advanced(from: old, to: Samples.task(sync: "SYNC_FAIL", at: 5), afterGap: true)
      #expect(next.streak.map { $0 >= 0 } ?? true)
      #expect(next.strip.outcomes.count <= RunStrip.length)
    }
  }

  @Test(arguments: [
    ("✗✓✗✓✗", true), ("✗✓✗✓", false), ("✗✗✗✓✗✓✗", true), ("✗?✓?✗?✓✗", true), ("✓✓✓✓✗✗✗✗", false), ("", false),
  ])
  func `flaps with four turns among the last eight runs`(_ runs: String, _ isFlapping: Bool) {
    var strip = RunStrip()
    for run in runs { strip.append(run == "✗" ? .failed : run == "✓" ? .succeeded : .other) }
    #expect(strip.isFlapping == isFlapping)
  }
}

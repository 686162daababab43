import TaskModel
import Testing

@Suite struct `A row of failures over a gap` {
  /// Plays polls one after the other: `ok` succeeded, `xx` failed, `..` runs, `??` can't be told, `--` never ran; each
  /// word is a run of its own, `=` before it means the same run still, and `~` that nobody watched before it.
  private func track(_ timeline: String) -> TaskTrack? {
    var (track, before): (TaskTrack?, SyncTask?) = (nil, nil)
    var run: Int64 = 0
    for word in timeline.split(separator: " ") {
      if !word.contains("=") { run += 1 }
      let task = task(word.suffix(2), run: run)
      if let known = track, let before {
        track = known.advanced(from: before, to: task, afterGap: word.hasPrefix("~"))
      } else {
        track = TaskTrack(first: task)
      }
      before = task
    }
    return track
  }

  private func task(_ word: Substring, run: Int64) -> SyncTask {
    switch word {
    case "ok": Samples.task(sync: "SYNC_SUCCESS", at: run)
    case "xx": Samples.task(sync: "SYNC_FAIL", at: run)
    case "..": Samples.task(sync: "SYNCING", at: run)
    case "--": Samples.task(sync: "NOT_SYNC")
    default: Samples.task(sync: "UNKNOWN", at: run)
    }
  }

  private func row(_ timeline: String) -> String {
    guard let track = track(timeline) else { return "" }
    let streak = track.streak.map { (track.streakAtLeast ? ">=" : "") + "\($0)" } ?? "?"
    return "\(streak) since \(track.since.map { "\($0)" } ?? "-")\(track.failedLast ? " failed" : "")"
  }

  @Test(arguments: [
    ("ok ~xx", ">=1 since 2 failed"),
    ("xx ~xx", ">=2 since 1 failed"),
    ("ok xx ~xx", ">=2 since 2 failed"),
    ("ok xx ~xx xx", ">=3 since 2 failed"),
    ("ok xx ~=xx", "1 since 2 failed"),
    ("ok xx ~=xx xx", "2 since 2 failed"),
    ("ok xx ~ok", "0 since -"),
    ("ok xx ~ok xx", "1 since 4 failed"),
    ("ok .. ~=xx", "1 since 2 failed"),
    ("ok .. ~=ok", "0 since -"),
    ("ok ~.. =xx", ">=1 since 2 failed"),
    ("ok ~.. =ok xx", "1 since 3 failed"),
    ("ok xx ~.. =xx", ">=2 since 2 failed"),
    ("ok xx .. ~=xx", "2 since 2 failed"),
    ("ok xx ~.. =ok", "0 since -"),
    ("-- ~xx", ">=1 since 2 failed"),
    ("ok ~?? xx", ">=1 since 3 failed"),
    ("ok xx ~?? =xx", ">=2 since 2 failed"),
    ("ok xx ~--", "0 since -"),
  ])
  func `goes on counting, and says so where runs may have been missed`(_ timeline: String, _ expected: String) {
    #expect(row(timeline) == expected, "\(timeline)")
  }

  @Test(arguments: [
    ("ok xx .. =xx", "✓✗✗"), ("xx =xx =xx", "✗"), ("xx =.. =xx", "✗"), ("ok =xx =ok =xx", "✓✗"), ("xx ?? =xx", "✗✗"),
    ("xx ?? =ok", "✗✓"), ("xx =?? =xx", "✗"), ("?? ok", "?✓"), ("..", ""), ("--", ""), (".. =ok", "✓"),
    ("ok xx -- xx", "✓✗✗"), ("ok ~=ok", "✓"), ("ok ~ok", "✓✓"), ("xx ok xx ok xx ok xx ok xx ok", "✗✓✗✓✗✓✗✓"),
  ])
  func `shows each run once`(_ timeline: String, _ expected: String) {
    #expect(track(timeline).map(GapText.of) == expected, "\(timeline)")
  }

  @Test func `stays exact where no other run can lie between by the schedule`() {
    func streak(_ window: (Int, Int), _ every: Int, _ last: Int64, _ next: Int64, zone: ZoneRules?) -> String {
      let old = Samples.scheduled(window.0, window.1, every: every, "HOUR", last: last, sync: "SYNC_FAIL")
      let new = Samples.scheduled(window.0, window.1, every: every, "HOUR", last: next, sync: "SYNC_FAIL")
      let ok = Samples.scheduled(window.0, window.1, every: every, "HOUR", last: last - 1)
      let track = TaskTrack(first: ok).advanced(from: ok, to: old).advanced(
        from: old, to: new, afterGap: true, zone: zone)
      return (track.streakAtLeast ? ">=" : "") + "\(track.streak ?? -1)"
    }
    let (midnight, hour, minute) = (Samples.march(20, 0), Int64(3_600_000), Int64(60_000))
    #expect(streak((0, 0), 1, midnight, midnight + hour, zone: nil) == "2")
    #expect(streak((0, 0), 1, midnight, midnight + hour + 2 * minute, zone: nil) == "2")
    #expect(streak((0, 0), 1, midnight, midnight + hour + 3 * minute, zone: nil) == ">=2")
    #expect(streak((0, 0), 1, midnight, midnight + hour / 2, zone: Samples.shanghai) == "2")
    let (evening, morning) = (Samples.march(20, 4), Samples.march(21, 0))
    #expect(streak((0, 6), 4, evening, morning, zone: Samples.shanghai) == "2")
    #expect(streak((0, 6), 4, evening, morning, zone: nil) == ">=2")
    #expect(streak((0, 6), 4, evening, morning + 4 * hour, zone: Samples.shanghai) == ">=2")
  }

  @Test func `is a lower bound where the schedule was changed or is off`() {
    let old = Samples.scheduled(0, 0, every: 1, "HOUR", last: 1000, sync: "SYNC_FAIL")
    let changed = Samples.scheduled(0, 0, every: 2, "HOUR", last: 2000, sync: "SYNC_FAIL")
    #expect(TaskTrack(first: old).advanced(from: old, to: changed, afterGap: true).streakAtLeast)
    var fields = old.fields
    fields.scheduleStatus = "NOT_SCHEDULE"
    fields.syncTime = 2000
    let ok = Samples.scheduled(0, 0, every: 1, "HOUR", last: 1)
    let track = TaskTrack(first: ok).advanced(from: ok, to: old)
    #expect(!track.streakAtLeast)
    #expect(track.advanced(from: old, to: SyncTask(fields), afterGap: true).streakAtLeast)
  }
}

import TaskModel
import Testing

@Suite struct `This run's memory of a task` {
  /// Plays polls one after the other: `ok` succeeded, `xx` failed, `..` runs, `??` can't be told, `--` never ran; each
  /// word is a run of its own, `=` before it means the same run still, and `|` nothing.
  private func track(_ timeline: String) -> TaskTrack? {
    var (track, before): (TaskTrack?, SyncTask?) = (nil, nil)
    var run: Int64 = 0
    for word in timeline.split(separator: " ") {
      if !word.hasPrefix("=") { run += 1 }
      let task = task(word.drop { $0 == "=" }, run: run)
      if let known = track, let before {
        track = known.advanced(from: before, to: task)
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
    ("xx", ">=1 since 1 failed"),
    ("xx =xx =xx", ">=1 since 1 failed"),
    ("xx xx xx", ">=3 since 1 failed"),
    ("ok", "0 since -"),
    ("ok xx", "1 since 2 failed"),
    ("ok xx xx ok", "0 since -"),
    ("ok xx xx ok xx", "1 since 5 failed"),
    ("ok .. =xx .. =xx", "2 since 2 failed"),
    ("ok .. =ok", "0 since -"),
    ("ok ..", "0 since 2"),
    ("..", "? since 1"),
    (".. =xx", ">=1 since 1 failed"),
    (".. =ok xx", "1 since 2 failed"),
    ("xx ..", ">=1 since 1 failed"),
    ("xx .. =ok", "0 since -"),
    ("xx .. =xx", ">=2 since 1 failed"),
    ("xx ?? =xx", ">=2 since 1 failed"),
    ("ok xx =?? =xx", "1 since 2 failed"),
    ("??", "? since -"),
    ("?? xx", ">=1 since 2 failed"),
    ("--", "0 since -"),
    ("-- xx", "1 since 2 failed"),
    ("xx -- xx", "1 since 3 failed"),
  ])
  func `counts failures in a row by their runs`(_ timeline: String, _ expected: String) {
    #expect(row(timeline) == expected, "\(timeline)")
  }

  @Test func `counts failures without a time as one run`() {
    let failed = Samples.task(sync: "SYNC_FAIL")
    let track = TaskTrack(first: failed).advanced(from: failed, to: Samples.task(sync: "SYNC_FAIL", message: "more"))
    #expect(track.streak == 1)
    #expect(track.since == nil)
    #expect(track.failedLast)
  }
}

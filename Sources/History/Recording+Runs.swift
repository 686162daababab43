import GRDB
import TaskModel

extension Recording {
  /// Keeps the last run of a task as it stands now.
  func keepRun(_ seen: Sighted, _ task: Int64, _ track: TaskTrack, _ known: TaskRow?, log: Int64?) throws {
    let wasRunning = known.map { Sighted.outcome($0.status.map(SyncStatus.init(wire:))) == .running } ?? false
    if wasRunning, let known, known.syncTime != seen.run { try leave(known) }
    guard let start = seen.run, let outcome = seen.outcome else { return }
    var run = RunRow(task: task, start: start, outcome: outcome, seen: poll.takenAt)
    guard outcome != .running else { return try keepRunning(run) }
    if known == nil || wasRunning && known?.syncTime == start { try takeRunning(into: &run, known) }
    run.cause = seen.cause
    if outcome == .failed {
      run.streak = track.streak
      run.isStreakAtLeast = track.streakAtLeast
      run.since = track.since
    }
    try keepEnded(run, log: log)
  }

  /// The run of a sighting that is older than what is kept: told where nobody else saw it.
  func keepLateRun(_ seen: Sighted, _ known: TaskRow) throws {
    guard let start = seen.run, let outcome = seen.outcome else { return }
    var run = RunRow(task: known.id, start: start, outcome: outcome, seen: poll.takenAt)
    guard outcome != .running else { return try keepRunning(run) }
    guard try entry(run) == nil else { return }
    try takeRunning(into: &run, nil)
    run.cause = seen.cause
    let log = try seen.fields.syncMessage.flatMap { $0.isEmpty ? nil : try shelf.keep($0, after: known.log) }
    try keepEnded(run, log: log)
    if let log { try shelf.release(log) }
  }

  /// A run that is under way, unless its end has been seen.
  private func keepRunning(_ run: RunRow) throws {
    let ended = try database.row(
      "SELECT 1 FROM run WHERE task = ? AND start = ? AND outcome > 0",
      [run.task.databaseValue, run.start.databaseValue])
    guard ended == nil else { return }
    var next = try entry(run) ?? run
    let first = min(next.began ?? poll.takenAt, poll.takenAt)
    next.seen = first
    next.began = first
    next.running = max(next.running ?? poll.takenAt, poll.takenAt)
    try replace(next)
  }

  /// A run that gave way to the next one before anybody saw its end.
  private func leave(_ known: TaskRow) throws {
    guard let start = known.syncTime else { return }
    let key = RunRow(task: known.id, start: start, outcome: .running, seen: 0)
    guard var run = try entry(key), let last = lastSeenRunning(known), last > run.running ?? .min else { return }
    run.running = last
    try replace(run)
  }

  /// Takes over what was seen of a run while it was under way.
  private func takeRunning(into run: inout RunRow, _ known: TaskRow?) throws {
    let key = RunRow(task: run.task, start: run.start, outcome: .running, seen: 0)
    guard let under = try entry(key) else { return }
    run.began = under.began
    run.running = [under.running, known.flatMap(lastSeenRunning)].compactMap { $0 }.max()
    try database.run(
      "DELETE FROM run WHERE task = ? AND start = ? AND outcome = 0", [run.task.databaseValue, run.start.databaseValue])
  }

  /// The last poll that saw a task as it is kept.
  private func lastSeenRunning(_ known: TaskRow) -> Int64? {
    [known.seenAt, watch.lastPoll].compactMap { $0 }.filter { $0 < poll.takenAt }.max()
  }

  /// What is kept of an ended run stays as it was seen first, but for its log and its cause.
  private func keepEnded(_ run: RunRow, log: Int64?) throws {
    var new = run
    new.log = log
    try database.run(
      "INSERT OR IGNORE INTO run (\(RunRow.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", new.values)
    if database.changesCount > 0 {
      if let log { try shelf.use(log) }
      return
    }
    // A row that is there and can't be read is damaged.
    guard var former = try entry(run) else {
      if let log { try shelf.use(log) }
      return try replace(new)
    }
    let before = former
    former.seen = min(former.seen, run.seen)
    former.cause = run.cause ?? former.cause
    former.streak = former.streak ?? run.streak
    former.since = former.since ?? run.since
    former.log = log ?? former.log
    guard former != before else { return }
    if before.log != former.log {
      if let log { try shelf.use(log) }
      if let old = before.log { try shelf.release(old) }
    }
    try replace(former)
  }

  private func entry(_ key: RunRow) throws -> RunRow? {
    try database.row(
      "SELECT \(RunRow.columns) FROM run WHERE task = ? AND start = ? AND outcome = ?",
      [key.task.databaseValue, key.start.databaseValue, Int64(key.outcome.rawValue).databaseValue]
    ).flatMap(RunRow.init)
  }

  private func replace(_ run: RunRow) throws {
    try database.run(
      "INSERT OR REPLACE INTO run (\(RunRow.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", run.values)
  }
}

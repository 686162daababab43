import GRDB
import SyncLog
import TaskModel

extension Recording {
  /// A task of which nothing was known but a note perhaps, in the row `stub`.
  mutating func begin(_ sighting: PollRecord.Sighting, _ id: TaskID, stub: Int64?) throws {
    let seen = Sighted(sighting, cause: try number(of: sighting.cause))
    let number = try stub ?? insert(id)
    let track = TaskTrack(first: seen.task)
    let log = try seen.fields.syncMessage.flatMap { try keepLog($0, nil) }
    let facts = try keepFacts(seen, number)
    try update(number, seen, track, log: log, facts: facts, firstSeen: poll.takenAt)
    try keepRun(seen, number, track, nil, log: log)
    if watch.isKnown {
      try insert(
        ChangeRow(
          task: number, at: poll.takenAt, kind: .appeared(seen.state), after: watch.lastPoll, run: seen.run,
          cause: seen.cause))
    }
  }

  /// A task that was seen before.
  mutating func keep(_ sighting: PollRecord.Sighting, after known: TaskRow) throws {
    let seen = Sighted(sighting, cause: try number(of: sighting.cause))
    guard !isOutdated(seen, known) else { return try keepLateRun(seen, known) }
    let isAfterGap = watch.isAfterGap || known.vanishedAt != nil
    let track = known.track.advanced(
      from: try former(known, withFacts: isAfterGap), to: seen.task, afterGap: isAfterGap, zone: poll.zone)
    let log = try seen.fields.syncMessage.flatMap { try keepLog($0, known.log) }
    let facts = known.factsSum == seen.facts.sum ? nil : try keepFacts(seen, known.id)
    try tell(seen, known)
    try keepRun(seen, known.id, track, known, log: log)
    if facts == nil, log == known.log, isSame(seen, known, track) {
      if let log { try shelf.release(log) }
    } else {
      try update(known.id, seen, track, log: log, facts: facts, firstSeen: known.firstSeen)
      if let former = known.log { try shelf.release(former) }
    }
  }

  /// Whether what is kept is newer than the sighting: by the clock, but for a run that the service began later, or whose
  /// end was not seen.
  private func isOutdated(_ seen: Sighted, _ known: TaskRow) -> Bool {
    if let gone = known.vanishedAt, isOlder(than: gone) { return true }
    guard let seenAt = known.seenAt, isOlder(than: seenAt) else { return false }
    guard let run = seen.run, let last = known.syncTime else { return true }
    let wasRunning = Sighted.outcome(known.status.map(SyncStatus.init(wire:))) == .running
    return run < last || run == last && !(wasRunning && seen.hasEnded)
  }

  /// The task as it is kept, as far as its track looks at it: at its schedule only after a gap.
  private func former(_ known: TaskRow, withFacts: Bool) throws -> SyncTask {
    var fields = SyncTaskFields()
    if withFacts,
      let row = try database.row(
        "SELECT \(TaskFacts.columns) FROM task CROSS JOIN facts ON facts.id = task.facts WHERE task.id = ?",
        [known.id.databaseValue])
    {
      _ = TaskFacts.read(row, from: 0, into: &fields)
    }
    return known.task(fields, ordinal: 0, place: .only)
  }

  private func isSame(_ seen: Sighted, _ known: TaskRow, _ track: TaskTrack) -> Bool {
    known.vanishedAt == nil && known.status == seen.fields.syncStatus && known.syncTime == seen.fields.syncTime
      && known.state == seen.state && known.cause == seen.cause && known.position == Int64(seen.position)
      && known.updateTime == seen.fields.updateTime && known.isIrregular == seen.fields.isIrregular
      && known.omitted == seen.task.omittedMessageBytes && known.track == track
  }

  /// Tells a change of state, but for the coming and going of runs that succeed.
  private func tell(_ seen: Sighted, _ known: TaskRow) throws {
    let kind: Transition.Kind
    if known.vanishedAt != nil {
      kind = .appeared(seen.state)
    } else if let former = known.state, former != seen.state {
      if Set([former, seen.state]) == [.ok, .running] { return }
      kind = .changed(from: former, to: seen.state)
    } else {
      return
    }
    try insert(
      ChangeRow(
        task: known.id, at: poll.takenAt, kind: kind, after: lastSeen(known), run: seen.run, cause: seen.cause))
  }
}

extension Recording {
  private func insert(_ id: TaskID) throws -> Int64 {
    try database.run(
      "INSERT INTO task (scope, key, given) VALUES (?, ?, ?)",
      [scope.databaseValue, Kept.text(id.text), id.isGiven.databaseValue])
    return database.lastInsertedRowID
  }

  private func keepLog(_ message: String, _ former: Int64?) throws -> Int64? {
    message.isEmpty ? nil : try shelf.keep(message, after: former)
  }

  private func keepFacts(_ seen: Sighted, _ task: Int64) throws -> Int64 {
    let marks = Array(repeating: "?", count: TaskFacts.count + 2).joined(separator: ", ")
    try database.run(
      "INSERT INTO facts (task, since, \(TaskFacts.columns)) VALUES (\(marks))",
      [task.databaseValue, poll.takenAt.databaseValue] + seen.facts.values)
    return database.lastInsertedRowID
  }

  private func update(
    _ task: Int64, _ seen: Sighted, _ track: TaskTrack, log: Int64?, facts: Int64?, firstSeen: Int64?
  ) throws {
    let values: [DatabaseValue] = [
      .number(firstSeen), poll.takenAt.databaseValue, .number(facts), seen.facts.sum.databaseValue,
      .number(seen.position), Kept.text(seen.fields.syncStatus, limit: TaskFacts.textLimit),
      .number(seen.fields.syncTime), .number(seen.fields.updateTime), seen.fields.isIrregular.databaseValue,
      .number(log), .number(seen.task.omittedMessageBytes), seen.state.code.databaseValue, .number(seen.cause),
    ]
    try database.run(
      """
      UPDATE task SET vanished_at = NULL, first_seen = ?, seen_at = ?, facts = coalesce(?, facts), facts_sum = ?,
        position = ?, status = ?, sync_time = ?, update_time = ?, irregular = ?, log = ?, omitted = ?, state = ?,
        cause = ?, row_start = ?, last_failure = ?, last_success = ?, streak = ?, at_least = ?, failed_last = ?,
        strip = ?
      WHERE id = ?
      """, values + TaskRow.values(of: track) + [task.databaseValue])
  }

  /// The number of a cause, which is kept once.
  mutating func number(of cause: KnownCause?) throws -> Int64? {
    guard let cause else { return nil }
    if let known = causes[cause.fingerprint] { return known }
    let key = Kept.text(cause.fingerprint, limit: Scope.limit)
    var number = try database.row("SELECT id FROM cause WHERE fingerprint = ?", [key])?.number(0)
    if number == nil {
      try database.run(
        "INSERT INTO cause (fingerprint, class, english, chinese) VALUES (?, ?, ?, ?)",
        [
          key, Kept.text(cause.id, limit: Scope.limit), Kept.text(cause.summary.english, limit: Scope.limit),
          Kept.text(cause.summary.chinese, limit: Scope.limit),
        ])
      number = database.lastInsertedRowID
    }
    causes[cause.fingerprint] = number
    return number
  }
}

import GRDB
import TaskModel

/// The steps by which a poll is kept, within one transaction.
struct Recording {
  /// How much a poll may be older than what is kept before the clock is taken to have been set back, milliseconds: a
  /// day. What is kept then was ahead of its time, and gives way.
  static let clockLimit: Int64 = 86_400_000

  let database: Database
  let scope: Int64
  let poll: PollRecord
  let watch: Watch
  let shelf: LogShelf
  /// The numbers of causes by their fingerprints.
  var causes: [String: Int64] = [:]

  init(_ database: Database, scope: Int64, poll: PollRecord) throws {
    self.database = database
    self.scope = scope
    self.poll = poll
    watch = try Watch(database, scope: scope, moment: poll.takenAt, gapLimit: poll.gapLimit)
    shelf = LogShelf(database: database)
  }

  /// Keeps all of the poll.
  mutating func keep() throws {
    for sighting in poll.sightings { try keep(sighting) }
    for task in poll.vanished { try forget(task) }
    try watch.extend(isShown: poll.isShown)
  }

  private mutating func keep(_ sighting: PollRecord.Sighting) throws {
    let task = sighting.task
    let id = task.id
    guard id.text.utf8.count <= TaskFacts.textLimit else { return }
    let row = try database.row(
      "SELECT \(TaskRow.columns) FROM task WHERE scope = ? AND key = ? AND given = ?",
      [scope.databaseValue, Kept.text(id.text), id.isGiven.databaseValue])
    if let known = row.flatMap(TaskRow.init), known.seenAt != nil {
      try keep(sighting, after: known)
    } else {
      try begin(sighting, id, stub: row?.number(0))
    }
  }

  /// A task that is gone: its row stays, marked.
  private func forget(_ task: TaskID) throws {
    guard task.text.utf8.count <= TaskFacts.textLimit else { return }
    let row = try database.row(
      "SELECT \(TaskRow.columns) FROM task WHERE scope = ? AND key = ? AND given = ?",
      [scope.databaseValue, Kept.text(task.text), task.isGiven.databaseValue])
    guard let known = row.flatMap(TaskRow.init), known.vanishedAt == nil, let seenAt = known.seenAt else { return }
    guard !isOlder(than: seenAt) else { return }
    try database.run(
      "UPDATE task SET vanished_at = ? WHERE id = ?", [poll.takenAt.databaseValue, known.id.databaseValue])
    guard let state = known.state else { return }
    try insert(ChangeRow(task: known.id, at: poll.takenAt, kind: .vanished(state), after: lastSeen(known)))
  }

  /// Whether the poll is older than what was kept at a moment, by no more than polls overtake each other.
  func isOlder(than moment: Int64) -> Bool {
    poll.takenAt < moment && Watch.isNear(poll.takenAt, moment, Self.clockLimit)
  }

  /// The last poll before this one that saw a task.
  func lastSeen(_ known: TaskRow) -> Int64? {
    let moments = [known.seenAt, watch.lastPoll].compactMap { $0 }.filter { $0 < poll.takenAt }
    return moments.max()
  }

  func insert(_ change: ChangeRow) throws {
    try database.run("INSERT OR IGNORE INTO change (\(ChangeRow.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)", change.values)
  }
}

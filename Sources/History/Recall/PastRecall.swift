import GRDB
import TaskModel

/// Reads the tasks of a scope as they were known at a moment of the past.
struct PastRecall {
  private let database: Database
  private let scope: Int64
  /// Epoch milliseconds.
  private let moment: Int64
  private let place: PlaceID
  private let shelf: LogShelf

  init(_ database: Database, scope: Int64, moment: Int64, place: PlaceID) {
    self.database = database
    self.scope = scope
    self.moment = moment
    self.place = place
    shelf = LogShelf(database: database)
  }

  /// Nil where nobody had watched yet.
  func remembered() throws -> Remembered? {
    guard let last = try lastPoll() else { return nil }
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(TaskRow.columns) FROM task WHERE scope = ? AND first_seen <= ? AND seen_at IS NOT NULL
        ORDER BY position, task.id
        """)
    var tasks: [SyncTask] = []
    var tracks: [TaskTrack] = []
    let rows = try Row.fetchCursor(statement, arguments: [scope, moment])
    while let row = try rows.next() {
      guard let known = TaskRow(row), let (task, track) = try task(known) else { continue }
      tasks.append(task)
      tracks.append(track)
    }
    return Remembered(tasks: tasks, tracks: tracks, watchedUntil: last, shownUntil: nil)
  }

  private func lastPoll() throws -> Int64? {
    let row = try database.row(
      "SELECT start, end FROM span WHERE scope = ? AND start <= ? ORDER BY start DESC LIMIT 1",
      [scope.databaseValue, moment.databaseValue])
    guard let start = row?.number(0) else { return nil }
    return min(max(row?.number(1) ?? start, start), moment)
  }

  /// Nil for a task that wasn't there.
  private func task(_ known: TaskRow) throws -> (SyncTask, TaskTrack)? {
    if let gone = known.vanishedAt, gone <= moment { return nil }
    var fields = SyncTaskFields()
    let ordinal = try readFacts(of: known.id, into: &fields)
    if let seenAt = known.seenAt, seenAt <= moment {
      fields.syncMessage = try known.log.flatMap { try shelf.text($0) }
      return (known.task(fields, ordinal: ordinal, place: place), known.track)
    }
    let change = try change(of: known.id, "<= ? ORDER BY at DESC")
    if case .vanished = change?.kind { return nil }
    let runs = try PastRuns(database, task: known.id, moment: moment)
    fields.isIrregular = known.isIrregular
    fields.updateTime = known.updateTime.flatMap { $0 <= moment ? $0 : nil }
    if runs.current == nil || isReset(change, since: runs.current) {
      fields.syncStatus = try status(of: known, change)
    } else {
      fields.syncStatus = status(of: known, runs.current)
      fields.syncTime = runs.current?.start
    }
    fields.syncMessage = try runs.log.flatMap { try shelf.text($0) }
    let task = SyncTask(fields, ordinal: ordinal, omittedMessageBytes: 0, place: place)
    return (task, runs.track(status: task.syncStatus))
  }
}

extension PastRecall {
  /// The facts as they were, or the oldest that are kept; returns the ordinal.
  private func readFacts(of task: Int64, into fields: inout SyncTaskFields) throws -> Int {
    let values = [task.databaseValue, moment.databaseValue]
    let columns = "SELECT \(TaskFacts.columns) FROM facts WHERE task = ? AND since"
    let row =
      try database.row("\(columns) <= ? ORDER BY since DESC, id DESC LIMIT 1", values)
      ?? database.row("\(columns) > ? ORDER BY since, id LIMIT 1", values)
    return row.map { TaskFacts.read($0, from: 0, into: &fields) } ?? 0
  }

  private func change(of task: Int64, _ order: String) throws -> ChangeRow? {
    try database.row(
      "SELECT \(ChangeRow.columns) FROM change WHERE task = ? AND at \(order) LIMIT 1",
      [task.databaseValue, moment.databaseValue]
    ).flatMap(ChangeRow.init)
  }

  /// Whether the task was told to have never run after a run of it had been seen.
  private func isReset(_ change: ChangeRow?, since run: PastRuns.Seen?) -> Bool {
    guard let change, let run, change.at > run.at else { return false }
    return change.kind.state == .neverRan
  }

  private func status(of known: TaskRow, _ run: PastRuns.Seen?) -> String? {
    switch run?.outcome {
    case .running: SyncStatus.syncing.wire
    case .succeeded: SyncStatus.succeeded.wire
    case .failed: SyncStatus.failed.wire
    case .other, nil: known.syncTime == run?.start && known.isOther ? known.status : SyncStatus.unknown.wire
    }
  }

  /// Of a task without a run: as its last change tells, or the next one, or how it is now.
  private func status(of known: TaskRow, _ change: ChangeRow?) throws -> String? {
    if let change { return change.kind.state.flatMap(Self.status) }
    if let next = try self.change(of: known.id, "> ? ORDER BY at") { return next.kind.former.flatMap(Self.status) }
    return known.state.flatMap(Self.status)
  }

  private static func status(of state: TaskState) -> String? {
    switch state {
    case .stuck, .retrying, .running: SyncStatus.syncing.wire
    case .stopped, .failing: SyncStatus.failed.wire
    case .neverRan: SyncStatus.notSynced.wire
    case .overdue, .late, .ok: SyncStatus.succeeded.wire
    case .unknown: SyncStatus.unknown.wire
    }
  }
}

extension TaskRow {
  /// Whether its status is none that tells how a run stands.
  fileprivate var isOther: Bool { Sighted.outcome(status.map(SyncStatus.init(wire:))) == .other }
}

extension Transition.Kind {
  /// The state from then on; nil for a task that is gone.
  fileprivate var state: TaskState? {
    switch self {
    case .appeared(let state), .changed(_, let state): state
    case .vanished: nil
    }
  }

  /// The state until then; nil for a task that wasn't there.
  fileprivate var former: TaskState? {
    switch self {
    case .appeared: nil
    case .vanished(let state), .changed(let state, _): state
    }
  }
}

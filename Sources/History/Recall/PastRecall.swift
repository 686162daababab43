import GRDB
import TaskModel

/// Reads the tasks of a scope as they were known at a moment of the past.
struct PastRecall {
  private let database: Database
  private let scope: Int64
  /// Epoch milliseconds.
  private let moment: Int64
  private let place: PlaceID
  private let zone: ZoneRules?
  private let shelf: LogShelf

  init(_ database: Database, scope: Int64, moment: Int64, place: PlaceID, zone: ZoneRules?) {
    self.database = database
    self.scope = scope
    self.moment = moment
    self.place = place
    self.zone = zone
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
    let ordinal = try readFacts(of: known.id, at: moment, into: &fields)
    if let seenAt = known.seenAt, seenAt <= moment {
      fields.syncMessage = try known.log.flatMap { try shelf.text($0) }
      return (known.task(fields, ordinal: ordinal, place: place), known.track)
    }
    let change = try change(of: known.id, "<= ? ORDER BY at DESC")
    if case .vanished = change?.kind { return nil }
    var runs = try PastRuns(database, task: known.id, moment: moment)
    runs.forget(before: try reset(of: known.id, after: runs.lastEnd))
    fields.isIrregular = known.isIrregular
    fields.updateTime = known.updateTime.flatMap { $0 <= moment ? $0 : nil }
    fields.syncTime = runs.current?.start
    fields.syncStatus = try runs.current.map { status(of: known, $0) } ?? status(of: known, change)
    fields.syncMessage = try runs.log.flatMap { try shelf.text($0) }
    let task = SyncTask(fields, ordinal: ordinal, omittedMessageBytes: 0, place: place)
    return (task, try track(of: task, runs, known.id, change))
  }
}

extension PastRecall {
  /// The facts as they were at a moment, or the oldest that are kept; returns the ordinal.
  private func readFacts(of task: Int64, at moment: Int64, into fields: inout SyncTaskFields) throws -> Int {
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

  /// When the task was last told never to have run, after a moment; nil where it wasn't.
  private func reset(of task: Int64, after end: Int64?) throws -> Int64? {
    try database.row(
      "SELECT max(at) FROM change WHERE task = ? AND at > ? AND at <= ? AND state = ?",
      [task.databaseValue, (end ?? .min).databaseValue, moment.databaseValue, TaskState.neverRan.code.databaseValue]
    )?.number(0)
  }

  /// What a run that is under way does to the track is told by the same rules that told it then.
  private func track(of task: SyncTask, _ runs: PastRuns, _ number: Int64, _ change: ChangeRow?) throws -> TaskTrack {
    let isFirst = try runs.hasNoneEnded && isFirst(number, task)
    let track = runs.track(isFirst: isFirst)
    guard let current = runs.current, current.outcome == .running, task.syncStatus == .syncing else { return track }
    let isNew = change.map { $0.at == current.at && $0.kind.former == nil } ?? false
    let isAfterGap = try isNew || beganToWatch(at: current.at)
    var fields = SyncTaskFields()
    // Only after a gap is it asked which schedule there was.
    if isAfterGap { _ = try readFacts(of: number, at: current.at &- 1, into: &fields) }
    guard let former = runs.former(fields, isFirst: isFirst) else { return TaskTrack(first: task) }
    return track.advanced(from: former, to: task, afterGap: isAfterGap, zone: zone)
  }

  private func beganToWatch(at moment: Int64) throws -> Bool {
    try database.row(
      "SELECT 1 FROM span WHERE scope = ? AND start = ?", [scope.databaseValue, moment.databaseValue]) != nil
  }

  /// Whether the task had never run before what is told of it.
  private func isFirst(_ task: Int64, _ now: SyncTask) throws -> Bool {
    if now.syncStatus == .notSynced { return true }
    guard let first = try change(of: task, "<= ? ORDER BY at") else { return false }
    return first.kind.former == .neverRan || first.kind == .appeared(.neverRan)
  }

  private func status(of known: TaskRow, _ run: PastRuns.Seen) -> String? {
    switch run.outcome {
    case .running: SyncStatus.syncing.wire
    case .succeeded: SyncStatus.succeeded.wire
    case .failed: SyncStatus.failed.wire
    case .other: known.syncTime == run.start && known.isOther ? known.status : SyncStatus.unknown.wire
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

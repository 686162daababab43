import History
import TaskModel

/// Runs and changes of a window by task, the newest first.
struct PastRows {
  private(set) var runs: [TaskID: [TaskRun]] = [:]
  private(set) var changes: [TaskID: [RecordedChange]] = [:]
  /// Whether there is more than was read.
  private(set) var isCut = false

  /// At most about `limit` of each are read.
  init(_ scopes: [PastScope], _ period: PastPeriod, in history: History, limit: Int) throws(HistoryFailure) {
    let places = Dictionary(scopes.map { ($0.kept.id, $0.place) }) { first, _ in first }
    let ids = scopes.map(\.kept.id)
    try readChanges(RecallWindow(since: period.since, until: period.until, scopes: ids), places, history, limit)
    let wide = RecallWindow(since: period.earliestStart, until: period.latestStart, scopes: ids)
    try readRuns(wide, places, history, limit, period)
  }

  /// Those of one task alone, wherever it is known.
  init(of task: String, _ scopes: [PastScope], _ period: PastPeriod, in history: History) throws(HistoryFailure) {
    for scope in scopes {
      for isGiven in [true, false] {
        let id = TaskID(text: task, isGiven: isGiven, place: scope.place)
        guard
          let known = try history.history(
            of: id, in: scope.kept.scope, since: period.earliestStart, until: period.latestStart)
        else { continue }
        changes[id] = known.changes.filter { (period.since...period.until).contains($0.at) }
        runs[id] = known.runs.filter(period.holds)
        isCut = isCut || known.runs.count >= TaskHistory.limit || known.changes.count >= TaskHistory.limit
      }
    }
  }

  private mutating func readChanges(
    _ window: RecallWindow, _ places: [Int64: PlaceID], _ history: History, _ limit: Int
  ) throws(HistoryFailure) {
    var (count, cursor): (Int, RecallCursor?) = (0, nil)
    repeat {
      let page = try history.changes(window, after: cursor)
      for row in page.rows {
        guard let place = places[row.scope] else { continue }
        changes[row.change.task.placed(in: place), default: []].append(row.change)
      }
      (count, cursor) = (count + page.rows.count, page.next)
    } while cursor != nil && count < limit
    isCut = isCut || cursor != nil
  }

  private mutating func readRuns(
    _ window: RecallWindow, _ places: [Int64: PlaceID], _ history: History, _ limit: Int, _ period: PastPeriod
  ) throws(HistoryFailure) {
    var (count, cursor): (Int, RecallCursor?) = (0, nil)
    repeat {
      let page = try history.runs(window, after: cursor)
      for row in page.rows where period.holds(row.run) {
        guard let place = places[row.scope] else { continue }
        runs[row.task.placed(in: place), default: []].append(row.run)
      }
      (count, cursor) = (count + page.rows.count, page.next)
    } while cursor != nil && count < limit
    isCut = isCut || cursor != nil
  }
}

extension TaskID {
  /// The same task where it is seen in this process.
  func placed(in place: PlaceID) -> TaskID { TaskID(text: text, isGiven: isGiven, place: place) }
}

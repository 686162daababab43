import History
import TaskModel

/// Runs and changes of a window by task, the newest first.
struct PastRows {
  private(set) var runs: [TaskID: [TaskRun]] = [:]
  private(set) var changes: [TaskID: [RecordedChange]] = [:]
  /// Whether there is more than was read.
  private(set) var isCut = false

  /// At most about `limit` of each are read.
  init(
    _ scopes: [PastScope], since: Int64, until: Int64, in history: History, limit: Int
  ) throws(HistoryFailure) {
    let places = Dictionary(scopes.map { ($0.kept.id, $0.place) }) { first, _ in first }
    let window = RecallWindow(since: since, until: until, scopes: scopes.map(\.kept.id))
    var (count, cursor): (Int, RecallCursor?) = (0, nil)
    repeat {
      let page = try history.changes(window, after: cursor)
      for row in page.rows {
        guard let place = places[row.scope] else { continue }
        changes[row.change.task.placed(in: place), default: []].append(row.change)
      }
      (count, cursor) = (count + page.rows.count, page.rows.isEmpty ? nil : page.next)
    } while cursor != nil && count < limit
    isCut = cursor != nil
    (count, cursor) = (0, nil)
    repeat {
      let page = try history.runs(window, after: cursor)
      for row in page.rows {
        guard let place = places[row.scope] else { continue }
        runs[row.task.placed(in: place), default: []].append(row.run)
      }
      (count, cursor) = (count + page.rows.count, page.rows.isEmpty ? nil : page.next)
    } while cursor != nil && count < limit
    isCut = isCut || cursor != nil
  }
}

extension TaskID {
  /// The same task where it is seen in this process.
  func placed(in place: PlaceID) -> TaskID { TaskID(text: text, isGiven: isGiven, place: place) }
}

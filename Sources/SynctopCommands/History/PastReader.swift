import History
import SyncLog
import TaskModel

/// Reads what is remembered of scopes over a window.
struct PastReader {
  /// The most runs and the most changes that are read; the newest count.
  static let limit = 200_000
  /// The most tasks whose story is read from before the window began.
  private static let storyLimit = 2_000

  let history: History
  let settings: LocalSettings

  /// What became of the tasks of `scopes` from `since` to `until`, epoch milliseconds; only of the one with the id `task`
  /// where that is given.
  func past(_ scopes: [PastScope], since: Int64, until: Int64, task: String? = nil) throws(HistoryFailure) -> Past {
    var scopes = scopes
    for index in scopes.indices {
      let spans = try history.watched(scopes[index].kept.scope, since: since, until: until)
      scopes[index].watched = lasting(spans, of: scopes[index].kept, until: until)
    }
    let before = try PastBoard(scopes, at: since, in: history, standard: settings)
    let after = try PastBoard(scopes, at: until, in: history, standard: settings)
    let period = PastPeriod(since: since, until: until)
    let rows = try rows(of: scopes, period, task)
    var notes: [TaskID: TaskNote] = [:]
    for scope in scopes {
      for note in try history.notes(in: scope.kept.scope, place: scope.place) where note.at <= until {
        notes[note.task] = notes[note.task] ?? note
      }
    }
    let builder = PastTaskBuilder(
      scopes: scopes, since: since, before: before, after: after, rows: rows, notes: notes)
    var tasks = builder.tasks(task)
    try complete(&tasks, scopes, until: until)
    return Past(
      since: since, until: until, scopes: scopes, tasks: tasks, isCut: rows.isCut,
      isKnownAtStart: !before.seenAt.isEmpty)
  }

  private func rows(
    of scopes: [PastScope], _ period: PastPeriod, _ task: String?
  ) throws(HistoryFailure) -> PastRows {
    guard let task else { return try PastRows(scopes, period, in: history, limit: Self.limit) }
    return try PastRows(of: task, scopes, period, in: history)
  }

  /// Whoever watches still does so until the next poll is long overdue.
  private func lasting(_ spans: [WatchedSpan], of kept: KeptScope, until: Int64) -> [WatchedSpan] {
    guard let last = spans.last, last.end == kept.watched?.end, until - last.end <= settings.gapLimit else {
      return spans
    }
    return spans.dropLast() + [WatchedSpan(start: last.start, end: until)]
  }

  /// Reads rows of failures that began before the window from their beginning, so that repairs are told whole.
  private func complete(_ tasks: inout [PastTask], _ scopes: [PastScope], until: Int64) throws(HistoryFailure) {
    var count = 0
    for index in tasks.indices where tasks[index].needsStory && count < Self.storyLimit {
      let task = tasks[index]
      guard
        let story = try history.history(
          of: task.id, in: scopes[task.scope].kept.scope, since: task.storyStart,
          until: PastPeriod(since: 0, until: until).latestStart)
      else { continue }
      tasks[index].story = story
      count += 1
    }
  }
}

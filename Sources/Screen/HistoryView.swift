import Dashboard
import TaskModel

/// What is remembered of a task, as far as a board at some moment may know of it.
struct HistoryView {
  let history: TaskHistory
  /// The moment that is shown, epoch milliseconds.
  let now: Int64
  /// What is shown of the timeline, the runs and the changes.
  let window: ClosedRange<Int64>
  let timeline: StatusTimeline
  let statistics: HistoryStatistics

  /// Leaves out what came after `now`, as when the board shows the past. For `gapLimit` milliseconds after a poll
  /// somebody still counts as watching.
  init(_ history: TaskHistory, now: Int64, span: Int64, current: TaskState?, zone: ZoneRules, gapLimit: Int64) {
    let known = history.known(at: now)
    self.history = known
    self.now = now
    window = (now < .min + span ? .min : now - span)...now
    timeline = StatusTimeline(known, until: now, current: current, gapLimit: gapLimit)
    statistics = HistoryStatistics(known, zone: zone)
  }

  /// Newest first.
  var runs: [TaskRun] { history.runs.filter { $0.start >= window.lowerBound || $0.seenAt >= window.lowerBound } }

  /// Newest first.
  var changes: [RecordedChange] { history.changes.filter { $0.at >= window.lowerBound } }

  /// Since when all of it is remembered: older runs may have been left out.
  var since: Int64 {
    let oldest = history.runs.count < TaskHistory.limit ? nil : history.runs.last?.start
    return max(history.since, history.firstSeen ?? history.since, oldest ?? history.since)
  }

  /// How long somebody watched within the window, milliseconds.
  var watched: Int64 {
    history.watched.reduce(0) { sum, span in
      let (start, end) = (max(span.start, window.lowerBound), min(span.end, window.upperBound))
      return start < end ? sum + (end - start) : sum
    }
  }
}

extension TaskHistory {
  /// What was known at a moment. Where the oldest were left out, the window begins with the oldest that is there.
  fileprivate func known(at moment: Int64) -> TaskHistory {
    let oldest = changes.count < Self.limit ? nil : changes.last?.at
    return TaskHistory(
      task: task, since: max(since, oldest ?? since), runs: runs.filter { $0.seenAt <= moment },
      changes: changes.filter { $0.at <= moment },
      watched: watched.compactMap { span in
        span.start < moment ? WatchedSpan(start: span.start, end: min(span.end, moment)) : nil
      }, firstSeen: firstSeen)
  }
}

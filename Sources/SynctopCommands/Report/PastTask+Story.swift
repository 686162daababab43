import TaskModel

extension PastTask {
  /// What it is called in a list; its id where it has no name. Unsanitised.
  var title: String { name ?? id.text }

  /// Whether its last run that ended failed, at the window's end.
  var fails: Bool {
    switch after?.state {
    case .failing, .stopped, .retrying: true
    case .stuck: track?.failedLast ?? false
    case .running, .neverRan, .overdue, .late, .ok, .unknown, nil: false
    }
  }

  /// Whether it failed when the window began.
  var failedBefore: Bool {
    switch before?.state {
    case .failing, .stopped, .retrying: true
    case .stuck, .running, .neverRan, .overdue, .late, .ok, .unknown, nil: false
    }
  }

  /// Whether a failure is known of it when the window began or within it.
  var hasFailed: Bool { failedBefore || history.runs.contains { $0.outcome == .failed } }

  /// Whether it fails at the window's end and didn't when the window began, as far as that is known.
  var isNewFailure: Bool {
    guard fails else { return false }
    return before == nil ? (after?.since ?? .min) >= history.since : !failedBefore
  }

  /// Whether it came within the window.
  var hasAppeared: Bool {
    before == nil && history.changes.contains { if case .appeared = $0.kind { true } else { false } }
  }

  /// When it went, epoch milliseconds; nil where it didn't within the window.
  var vanishedAt: Int64? {
    isGone ? history.changes.first { if case .vanished = $0.kind { true } else { false } }?.at : nil
  }

  /// The newest failed run of the window, or of the row of failures before it; nil where none is remembered.
  var lastFailure: TaskRun? { wholeHistory.runs.filter { $0.outcome == .failed }.max { $0.start < $1.start } }
}

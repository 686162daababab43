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
  private var failedBefore: Bool {
    switch before?.state {
    case .failing, .stopped, .retrying: true
    case .stuck, .running, .neverRan, .overdue, .late, .ok, .unknown, nil: false
    }
  }

  /// Whether a failure is known of it when the window began or within it.
  func hasFailed(since: Int64, until: Int64) -> Bool {
    failedBefore || history.runs.contains { $0.outcome == .failed && (since...until).contains($0.seenAt) }
  }

  /// Whether it fails at the window's end and didn't when the window began.
  var isNewFailure: Bool { fails && !failedBefore }

  /// Whether its schedule went off within the window while it failed.
  var isNewlyStopped: Bool { after?.state == .stopped && before?.state != .stopped }

  func appeared(since: Int64) -> Bool {
    before == nil && history.changes.contains { if case .appeared = $0.kind { $0.at >= since } else { false } }
  }

  func vanished(since: Int64, until: Int64) -> Bool {
    history.changes.contains { if case .vanished = $0.kind { (since...until).contains($0.at) } else { false } }
  }

  /// Its newest failed run; nil where none is remembered.
  var lastFailure: TaskRun? { history.runs.filter { $0.outcome == .failed }.max { $0.start < $1.start } }

  /// The fingerprint of what it fails for; nil where that isn't known.
  var fingerprint: String? { lastFailure?.fingerprint }
}

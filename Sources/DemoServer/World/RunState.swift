/// What a task's runs have come to at one moment.
struct RunState: Equatable {
  /// The newest run, nil for a task that never ran.
  let last: Run?
  let isRunning: Bool
  let isScheduled: Bool
  /// The run before the one that is running: its log is shown meanwhile.
  let previous: Run?

  init(last: Run?, isRunning: Bool, isScheduled: Bool, previous: Run? = nil) {
    self.last = last
    self.isRunning = isRunning
    self.isScheduled = isScheduled
    self.previous = previous
  }

  static var untouched: Self { Self(last: nil, isRunning: false, isScheduled: false) }

  /// The service's word for it.
  var syncStatus: String {
    guard let last else { return "NOT_SYNC" }
    guard !isRunning else { return "SYNCING" }
    switch last.outcome {
    case .succeeded: return "SYNC_SUCCESS"
    case .failed, .timedOut: return "SYNC_FAIL"
    case .odd(let status): return status
    }
  }

  /// The newest run that has ended, whose log the task shows.
  var logged: Run? { isRunning ? previous : last }

  /// True while the task's cluster is deleted.
  var hasLostCluster: Bool {
    guard case .failed(_, _, let lostCluster) = logged?.outcome else { return false }
    return lostCluster
  }
}

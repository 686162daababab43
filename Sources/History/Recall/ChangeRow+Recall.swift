import TaskModel

extension ChangeRow {
  /// The change as the other rooms know it.
  func change(of task: TaskID, _ clusterName: String?, _ cause: CauseWords.Entry?) -> RecordedChange {
    RecordedChange(
      task: task, clusterName: clusterName, kind: kind, at: at, after: after, run: run, fingerprint: cause?.fingerprint)
  }

  /// Whether the task began to fail: not where one failure follows another.
  var isFailure: Bool {
    switch kind {
    case .vanished: false
    case .appeared(let state): state.isFailed
    case .changed(let former, let state): state.isFailed && !former.isFailed && former != .retrying
    }
  }
}

extension TaskState {
  /// Whether the last run failed, and no other is under way.
  fileprivate var isFailed: Bool {
    switch self {
    case .failing, .stopped: true
    case .stuck, .retrying, .running, .neverRan, .overdue, .late, .ok, .unknown: false
    }
  }
}

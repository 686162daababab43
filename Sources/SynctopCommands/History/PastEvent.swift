import TaskModel

/// A change or a run of a task, in the order of time.
struct PastEvent {
  enum Kind {
    case change(RecordedChange)
    case run(TaskRun)
  }

  let task: PastTask
  let kind: Kind

  /// When it came to be known, epoch milliseconds.
  var at: Int64 {
    switch kind {
    case .change(let change): change.at
    case .run(let run): run.seenAt
    }
  }

  /// Changes before the runs that they are of.
  private var order: Int {
    switch kind {
    case .change: 0
    case .run: 1
    }
  }

  /// All of a window, newest first.
  static func all(in past: Past) -> [PastEvent] {
    let events = past.tasks.flatMap { task in
      task.history.changes.map { PastEvent(task: task, kind: .change($0)) }
        + task.history.runs.map { PastEvent(task: task, kind: .run($0)) }
    }
    return events.sorted {
      ($1.at, $0.order, $0.task.scope, $0.task.title, $0.task.id.text)
        < ($0.at, $1.order, $1.task.scope, $1.task.title, $1.task.id.text)
    }
  }
}

extension Transition.Kind {
  /// What it is called in JSON.
  var name: String {
    switch self {
    case .appeared: "appeared"
    case .vanished: "vanished"
    case .changed: "changed"
    }
  }

  var from: TaskState? {
    switch self {
    case .appeared: nil
    case .vanished(let state), .changed(let state, _): state
    }
  }

  var to: TaskState? {
    switch self {
    case .vanished: nil
    case .appeared(let state), .changed(_, let state): state
    }
  }
}

extension RunOutcome {
  /// What it is called in JSON.
  var name: String {
    switch self {
    case .running: "running"
    case .succeeded: "succeeded"
    case .failed: "failed"
    case .other: "other"
    }
  }
}

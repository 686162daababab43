import TaskModel

/// What is remembered of the tasks of some scopes over a window of time, as commands tell it.
struct Past: Sendable {
  /// The window's first moment, epoch milliseconds.
  let since: Int64
  /// The window's last moment, epoch milliseconds.
  let until: Int64
  let scopes: [PastScope]
  /// In the order of the scopes, and in each by name.
  let tasks: [PastTask]
  /// Whether the oldest of what the window holds was left out, as it was too much.
  var isCut = false

  /// Whether it is known how the tasks stood when the window began.
  var isKnownAtStart = true

  /// When every one of the scopes was watched, clipped to the window.
  var watched: [WatchedSpan] {
    let all = scopes.map { WatchedSpan.clipped($0.watched, to: since, until) }
    return all.dropFirst().reduce(all.first ?? []) { WatchedSpan.common($0, $1) }
  }

  /// The scope of a task.
  func scope(of task: PastTask) -> PastScope { scopes[task.scope] }
}

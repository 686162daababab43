package import TaskModel

/// Something that the runtime must do.
package enum Effect: Equatable, Sendable {
  case poll
  case pollTask(TaskID)
  case setPaused(Bool)
  /// The process went on after a stop, or the machine after this many milliseconds of sleep: poll if the data got old.
  case wake(asleep: Int64)
  /// Put this on the clipboard of the terminal that the person sits at, and tell what came of it.
  case copy(CopyItem)
  case redraw
  case suspend
  case quit
}

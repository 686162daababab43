package import TaskModel

/// Something that the runtime has to do for the board.
package enum Effect: Equatable, Sendable {
  /// Poll every place now.
  case poll
  case pollTask(TaskID)
  /// Of every place.
  case setPaused(Bool)
  /// The process went on after a stop, or the machine after this many milliseconds of sleep: poll if the data got old.
  case wake(asleep: Int64)
  /// Put this on the clipboard of the terminal that the person sits at, and tell what came of it.
  case copy(CopyItem)
  /// Watch these contexts of the configuration instead: `.opened` or `.openingFailed` answers.
  case openContexts([String])
  /// What was typed for `.passcodeAsked` of that id; nil where the person doesn't want to.
  case passcode(id: Int, Passcode?)
  case redraw
  case suspend
  case quit
}

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
  /// Keep these, one a task, made by the person at the board: `.acknowledged` answers.
  case acknowledge([AcknowledgementDraft])
  /// Take the acknowledgements with these ids back: `.acknowledged` answers.
  case withdraw([String])
  /// Keep a note on a task; an empty one deletes it: `.notesKnown` answers.
  case note(TaskID, String)
  /// Read what is remembered of a task: `.recalled` answers.
  case recall(TaskID)
  /// Read the log of a run by its start: `.recalledLog` answers.
  case recallLog(TaskID, run: Int64)
  case playback(PlaybackOrder)
}

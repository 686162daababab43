package import TaskModel

/// What lies over the panes and takes the keys.
package enum Overlay: Equatable, Sendable {
  /// The filter is typed; what it was before, and the task that was selected, come back on cancel.
  case filter(before: String, selection: TaskID?)
  /// Text to find in the log is typed.
  case find(TextEntry)
  case palette(Palette)
  /// First line shown.
  case help(top: Int)
  /// Column chosen, an index into `sortColumns`.
  case sortMenu(choice: Int)
  case copyMenu(CopyMenu)
  case contexts(PlaceMenu)
  case passcode(PasscodeEntry)
  /// The moment of the past to go to is typed.
  case moment(TextEntry)
  case acknowledge(AcknowledgeDialog)
  case note(NoteEntry)
  case away(AwayList)
}

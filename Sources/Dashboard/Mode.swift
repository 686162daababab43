/// What the keyboard means right now.
package enum Mode: String, Hashable, Sendable, CaseIterable {
  case list, detail, filterEntry, findEntry, palette, help, sortMenu, copyMenu, contexts, passcode, momentEntry
  case acknowledge, noteEntry, away

  /// True where keys are letters of a text first.
  package var takesText: Bool {
    switch self {
    case .filterEntry, .findEntry, .palette, .contexts, .passcode, .momentEntry, .acknowledge, .noteEntry: true
    case .list, .detail, .help, .sortMenu, .copyMenu, .away: false
    }
  }
}

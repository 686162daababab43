/// What lies over the panes and takes the keys.
package enum Overlay: Equatable, Sendable {
  /// The filter is typed; `before` comes back on cancel.
  case filter(before: String)
  /// Text to find in the log is typed.
  case find(TextEntry)
  case palette(Palette)
  /// First line shown.
  case help(top: Int)
  /// Column chosen, an index into `SortColumn.allCases`.
  case sortMenu(choice: Int)
}

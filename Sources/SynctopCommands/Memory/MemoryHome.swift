/// Where a board keeps what it remembers.
enum MemoryHome: Sendable {
  /// In the state directory; nil where there is no place for one.
  case directory(StateDirectory?)
  /// In this process, filled with what a demo world went through before.
  case demo(EmbeddedDemo)
  /// Nowhere, and nothing is remembered: a saved answer, a recording.
  case none
}

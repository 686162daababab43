/// What came of asking the terminal to put a text on its clipboard. No terminal confirms it.
package enum CopyOutcome: Equatable, Sendable {
  /// Bytes of UTF-8.
  case sent(bytes: Int)
  /// Nothing was sent: the text is longer than terminals take.
  case tooLong(bytes: Int, limit: Int)
  /// Nothing was sent: the terminal isn't known to take it.
  case refused
  /// There is no such text, such as that of a task that is gone.
  case nothing
}

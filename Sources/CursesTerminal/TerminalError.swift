/// Why no board can be shown; nothing was written to the terminal.
package enum TerminalError: Error, Equatable, Sendable {
  case notATerminal(Stream)
  /// `TERM` names a terminal that can't move its cursor, such as `dumb`.
  case fixedCursor(term: String)
  /// The terminal database knows neither `TERM` nor any terminal to fall back to: it is missing or broken.
  case noTerminalDatabase(term: String)
  /// The C library refused a pipe, a descriptor or memory.
  case refused(errno: Int32)
  case alreadyOpen

  package enum Stream: String, Sendable {
    case input = "stdin"
    case output = "stdout"
  }
}

package import Dashboard
package import Screen

/// Something that came from the terminal, or from whoever rules over the process.
package enum TerminalInput: Equatable, Sendable {
  case key(Key)
  /// Text between the marks of a bracketed paste, line ends as `\n`, at most 64 KiB; a longer or slow one comes in parts or cut.
  case paste(String)
  case resized(Size)
  /// The process was stopped and goes on; the terminal was taken back, and the next `paint` sends everything.
  case resumed
  /// The terminal is gone: end the session.
  case hangUp
  /// SIGTERM, SIGHUP or SIGINT came: end in order within 2 s, then `CursesTerminal.die(by:)`.
  case terminate(Int32)
}

import CNcurses
import Glibc

/// A terminal's settings as they were found, to be put back however things go.
package struct TerminalSettings: Sendable {
  let descriptor: Int32
  let found: termios

  /// Nil where `descriptor` is no terminal.
  package init?(_ descriptor: Int32) {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    self.descriptor = descriptor
    found = settings
  }

  /// Puts the settings back; keys that nobody read are dropped where `dropping` says so.
  package func restore(dropping: Bool = false) {
    var settings = found
    tcsetattr(descriptor, dropping ? TCSAFLUSH : TCSADRAIN, &settings)
  }

  /// Shows nothing of what is typed from now on, and gives each key at once; keys typed before are dropped.
  package func hideInput() {
    var settings = found
    settings.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG)
    tcsetattr(descriptor, TCSAFLUSH, &settings)
  }
}

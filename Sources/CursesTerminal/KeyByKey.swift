import CNcurses
import Glibc

/// A terminal that gives each key at once and shows none of them, until it is put back.
package struct KeyByKey: Sendable {
  private let settings: TerminalSettings

  /// Nil where `descriptor` is no terminal, or belongs to another job of the shell's now.
  package init?(_ descriptor: Int32) {
    guard let settings = TerminalSettings(descriptor), tcgetpgrp(descriptor) == getpgrp() else { return nil }
    self.settings = settings
    var raw = settings.found
    // Ctrl-C comes as a key too, so that nothing ends the process before the terminal is put back.
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL)
    guard tcsetattr(descriptor, TCSADRAIN, &raw) == 0 else { return nil }
  }

  /// Puts the terminal back as it was; keys that nobody read are dropped where `dropping` says so.
  package func end(dropping: Bool = false) { settings.restore(dropping: dropping) }
}

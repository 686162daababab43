import CNcurses
import Glibc
package import Screen

/// The one terminal of the process: shows grids, reads keys, and gives the terminal back as it was, however the process
/// ends. The board's loop calls it from the main thread, whose overflow it can survive long enough to clean up.
@MainActor
package final class CursesTerminal {
  /// Columns and rows that are painted at most; what lies beyond stays blank.
  package static let largest = Size(columns: 1000, rows: 500)

  /// Columns and rows to paint; 0×0 while the terminal doesn't say.
  package internal(set) var size: Size
  /// Whether the terminal takes UTF-8; if not, `paint` shows the likeness of a grid in ASCII.
  package let isUTF8: Bool
  /// What `TERM` said, made safe to show, if it couldn't be used as it was.
  package let unusableTerm: String?

  let input = STDIN_FILENO
  var decoder: KeyDecoder
  /// Inputs that came without a byte, or that the last `drainKeys` had no room for.
  var waiting: [TerminalInput] = []
  var isHungUp = false
  var palette: Palette
  /// One row as curses takes it.
  var row: [cchar_t] = []
  /// What curses was told last; nil if the next paint must tell it everything.
  var painted: Grid?

  private let screen: OpaquePointer
  private let settings: termios
  private let reset: [CChar]
  private let sendsPasteMarks: Bool
  /// Whether the screen is ours: not before `open` is done, while stopped, or after `close`.
  private(set) var isShown = false
  private var isOpen = true

  /// Takes the terminal on stdin and stdout, unless it can't carry a board; then nothing was written.
  /// Signals are caught from here to the end of the process.
  package static func open(theme: Theme) throws(TerminalError) -> CursesTerminal {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { throw .refused(errno: errno) }
    let isUTF8 = LocaleChoice.fromEnvironment().apply()
    let term = TermName(Environment.value("TERM"))
    let name = try usable(term)
    let problem = cn_guard_install()
    guard problem == 0 else { throw .refused(errno: problem) }
    guard !cn_guard_is_armed() else { throw .alreadyOpen }
    cn_guard_arm(STDOUT_FILENO, &settings, "", 0)
    let size = windowSize()
    guard let screen = cn_screen_start(name, CInt(max(size.columns, 1)), CInt(max(size.rows, 1))) else {
      cn_guard_disarm()
      throw .noTerminalDatabase(term: term.shown)
    }
    return CursesTerminal(
      screen, settings: settings, size: size, isUTF8: isUTF8, unusableTerm: name == term.asked ? nil : term.shown,
      theme: theme)
  }

  private init(
    _ screen: OpaquePointer, settings: termios, size: Size, isUTF8: Bool, unusableTerm: String?, theme: Theme
  ) {
    self.screen = screen
    self.settings = settings
    self.size = size
    self.isUTF8 = isUTF8
    self.unusableTerm = unusableTerm
    // Terminals without an alternate screen are older than pasting in brackets.
    sendsPasteMarks = cn_capability("smcup") != nil
    var bytes = [CChar](repeating: 0, count: 512)
    bytes.removeLast(bytes.count - cn_reset_bytes(&bytes, bytes.count, sendsPasteMarks))
    reset = bytes
    decoder = KeyDecoder(terminalKeys: TerminalKeys.ofThisTerminal())
    palette = Palette(theme: theme)
    show()
  }

  private static func usable(_ term: TermName) throws(TerminalError) -> String {
    for name in term.candidates {
      switch cn_term_judge(name) {
      case CN_TERM_USABLE: return name
      case CN_TERM_FIXED_CURSOR where name == term.asked: throw .fixedCursor(term: term.shown)
      default: continue
      }
    }
    throw .noTerminalDatabase(term: term.shown)
  }

  static func windowSize() -> Size {
    var columns: CInt = 0
    var rows: CInt = 0
    cn_window_size(STDOUT_FILENO, &columns, &rows)
    return Size(columns: min(Int(columns), largest.columns), rows: min(Int(rows), largest.rows))
  }

  /// Paints with another theme from the next `paint` on.
  package func use(_ theme: Theme) {
    palette = Palette(theme: theme)
    painted = nil
  }

  /// Sends the last picture again whole, over whatever others wrote on the screen.
  package func redraw() {
    let last = painted
    forget()
    if let last { paint(last) }
  }

  /// The next paint tells curses, and curses the terminal, everything.
  private func forget() {
    painted = nil
    cn_repaint_whole()
  }
}

extension CursesTerminal {
  private func show() {
    guard isOpen, !isShown else { return }
    var settings = settings
    cn_guard_arm(STDOUT_FILENO, &settings, reset, reset.count)
    isShown = true
    if sendsPasteMarks { cn_send("\u{1B}[?2004h") }
  }

  private func hide() {
    guard isShown else { return }
    isShown = false
    if sendsPasteMarks { cn_send("\u{1B}[?2004l\u{1B}[m") }
    endwin()
    var settings = settings
    tcsetattr(input, TCSADRAIN, &settings)
    cn_guard_disarm()
  }

  /// Gives the terminal to the shell and stops the process group, as Ctrl-Z does; comes back in the foreground, with
  /// `.resumed` waiting. Without job control it comes back at once.
  package func suspend() {
    guard isOpen else { return }
    hide()
    cn_stop_here(input)
    guard cn_guard_ending() == 0 else { return }
    takeBack()
  }

  /// Claims the terminal after another program, or a stop that nobody announced.
  func takeBack() {
    // In the background the system stops us here, before anything is written over the shell.
    reset_prog_mode()
    hide()
    reset_prog_mode()
    show()
    redraw()
    waiting.append(.resumed)
    fit()
  }

  /// Follows the size of the terminal, if it changed.
  func fit() {
    let now = Self.windowSize()
    guard now != size else { return }
    size = now
    resize_term(CInt(max(now.rows, 1)), CInt(max(now.columns, 1)))
    forget()
    waiting.append(.resized(now))
  }

  /// Gives the terminal back as it was; once is enough, twice does no harm.
  package func close() {
    guard isOpen else { return }
    hide()
    isOpen = false
    cn_screen_end(screen)
  }

  /// Ends the process by a signal, after `close()`, so that whoever waits for it sees the true cause.
  package static func die(by signal: Int32) -> Never {
    cn_guard_die(signal)
  }
}

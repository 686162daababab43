import CNcurses
package import Dashboard
import Glibc

extension CursesTerminal {
  /// Asks the terminal to put `text` on its clipboard. No terminal says whether it did. Never inside a paint.
  package func copy(_ text: String) -> CopyOutcome {
    let route = ClipboardRoute(
      term: Environment.value("TERM"), isInTmux: Environment.isSet("TMUX"), isInScreen: Environment.isSet("STY"))
    guard let route, isShown, !isHungUp else { return .refused }
    guard let sequence = ClipboardSequence(text, by: route) else {
      return .tooLong(bytes: text.utf8.count, limit: ClipboardSequence.limit)
    }
    cn_send(String(decoding: sequence.bytes, as: UTF8.self))
    return .sent(bytes: text.utf8.count)
  }
}

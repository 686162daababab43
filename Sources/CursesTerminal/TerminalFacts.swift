import CNcurses
import Glibc
package import Screen

/// What can be told of the terminal without opening a board on it. Nothing is written.
package struct TerminalFacts: Sendable, Equatable {
  /// What a board would make of `TERM`.
  package enum Kind: Sendable, Equatable {
    case usable
    /// It can't move its cursor.
    case fixedCursor
    /// The terminal database doesn't know it; the board would take it for this one, nil where it knows nothing at all.
    case unknown(takenFor: String?)
  }

  /// The value of `TERM`, made safe to show; empty where it isn't set.
  package let term: String
  package let kind: Kind
  /// Whether stdin and stdout are terminals.
  package let isInput: Bool
  package let isOutput: Bool
  /// Columns and rows; nil where stdout is no terminal, 0×0 where it doesn't say.
  package let size: Size?
  /// Colours by the terminal database.
  package let colors: Int
  package let isUTF8: Bool
  /// The locale variable that decides on the encoding, such as `LANG=zh_CN.UTF-8`, made safe to show.
  package let locale: String

  /// Asks the system and the environment.
  @MainActor
  package static func ofThisProcess() -> TerminalFacts {
    let term = TermName(Environment.value("TERM"))
    let (kind, name) = judge(term)
    let isOutput = isatty(STDOUT_FILENO) == 1
    return TerminalFacts(
      term: term.shown, kind: kind, isInput: isatty(STDIN_FILENO) == 1, isOutput: isOutput,
      size: isOutput ? CursesTerminal.windowSize() : nil, colors: name.map { Int(cn_term_colors($0)) } ?? 0,
      isUTF8: LocaleChoice.fromEnvironment().apply(), locale: locale)
  }

  private static func judge(_ term: TermName) -> (Kind, String?) {
    for name in term.candidates {
      switch cn_term_judge(name) {
      case CN_TERM_USABLE: return (name == term.asked ? .usable : .unknown(takenFor: name), name)
      case CN_TERM_FIXED_CURSOR where name == term.asked: return (.fixedCursor, name)
      default: continue
      }
    }
    return (.unknown(takenFor: nil), nil)
  }

  private static var locale: String {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    guard let name = names.first(where: Environment.isSet), let value = Environment.value(name) else { return "" }
    return "\(name)=" + TermName(value).shown
  }
}

import CursesTerminal
import Dashboard
import Glibc
import SyncLog

/// What a person is told when no board can be opened, or only with a reservation.
enum BoardWords {
  static func reason(_ error: TerminalError) -> String {
    switch error {
    case .notATerminal(let stream): "\(stream.rawValue) is not a terminal, and the board needs one."
    case .fixedCursor(let term): "TERM is \(term), a terminal that can't move its cursor."
    case .noTerminalDatabase(let term): "the terminal database knows neither TERM=\(term) nor anything to fall back to."
    case .refused(let code): "the terminal can't be used: \(String(cString: strerror(code)))."
    case .alreadyOpen: "the board is open already."
    }
  }

  static func nextStep(_ error: TerminalError) -> String {
    switch error {
    case .notATerminal: "run it in a terminal, or use `synctop list` in scripts."
    case .fixedCursor: "set TERM to what your terminal is, such as xterm-256color, or use `synctop list`."
    case .noTerminalDatabase: "install ncurses-base, or set TERMINFO to where the database lies."
    case .refused, .alreadyOpen: "try another terminal, or use `synctop list`."
    }
  }

  static func brokenCauses(_ problem: ConfigurationError) -> Wording {
    let what = problem.problems.first.map { "\($0.place): \($0.what)" } ?? ""
    return Wording(
      "Your own causes aren't used: \(what). `synctop config check` tells more.",
      "未使用您自定义的原因：\(what)。详见 `synctop config check`。")
  }

  /// Credentials that somebody may have meant, and that aren't used.
  static func skipped(_ warning: String) -> Wording {
    let what = warning.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Wording("Credentials were skipped: \(what)", "已跳过部分凭证：\(what)")
  }

  static let reloaded = Wording("The configuration was read again.", "已重新读取配置。")

  /// A change of the configuration that is no good.
  static func kept(_ error: ConfigurationError) -> Wording {
    let what = first(of: error)
    return Wording("What was set before still counts: \(what)", "仍使用之前的设置：\(what)")
  }

  /// Why contexts can't be opened.
  static func reason(_ error: ConfigurationError) -> Wording {
    let what = first(of: error)
    return Wording(what, what)
  }

  /// The first problem in one line, with its next step, and how many more there are.
  private static func first(of error: ConfigurationError) -> String {
    guard let problem = error.problems.first else { return "" }
    // A line of the screen has room for a file's name, not for its path.
    let name = problem.place.split(separator: "/").last.map(String.init) ?? ""
    let place = name.isEmpty ? "" : name + ": "
    let more = error.problems.count > 1 ? " (+\(error.problems.count - 1))" : ""
    return (place + problem.what + more + "; " + problem.nextStep).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
  }

  static func unknownTerminal(_ term: String) -> Wording {
    Wording("The terminal type \(term) isn't known here; shown as a common one.", "未知的终端类型 \(term)，按通用类型显示。")
  }
}

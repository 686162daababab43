import CursesTerminal
import Screen
import SyncLog

/// What is judged of the terminal, from facts alone.
struct TerminalChecks {
  let facts: TerminalFacts
  let environment: [String: String]

  var findings: [Finding] { [terminal, size, colors, encoding] }

  private var terminal: Finding {
    let details: KeyValuePairs<String, JSONValue> = [
      "term": .string(facts.term), "stdin_is_terminal": .bool(facts.isInput),
      "stdout_is_terminal": .bool(facts.isOutput), "colorterm": .string(environment["COLORTERM"] ?? ""),
      "multiplexer": .string(multiplexer), "ssh": .bool(environment["SSH_CONNECTION"] != nil),
    ]
    switch facts.kind {
    case .usable:
      let doubt = facts.isInput && facts.isOutput ? Wording("", "") : Self.notHere
      return Finding(.terminal, .ok, Wording(facts.term + doubt.english, facts.term + doubt.chinese), details)
    case .fixedCursor:
      return Finding(
        .terminal, facts.isOutput ? .fail : .warn,
        Wording(
          "TERM is \(facts.term), a terminal that can't move its cursor",
          "TERM 为 \(facts.term)，该终端无法移动光标"),
        next: Self.setTerm, details)
    case .unknown(let substitute?):
      return Finding(
        .terminal, facts.isOutput ? .warn : .ok,
        Wording(
          "the terminal database doesn't know TERM=\(facts.term); it is taken for \(substitute)",
          "终端数据库中没有 TERM=\(facts.term)，按 \(substitute) 处理"),
        next: facts.isOutput ? Self.setTerm : nil, details)
    case .unknown(nil):
      return Finding(
        .terminal, .fail,
        Wording(
          "the terminal database knows neither TERM=\(facts.term) nor anything to fall back to",
          "终端数据库既没有 TERM=\(facts.term)，也没有可替代的类型"),
        next: Wording(
          "install ncurses-base, or set TERMINFO to where the database lies",
          "请安装 ncurses-base，或将 TERMINFO 设为数据库所在目录"), details)
    }
  }

  private static let notHere = Wording(
    "; stdin or stdout is no terminal here, which only the board needs", "；此处 stdin 或 stdout 不是终端，仅看板需要")

  private static let setTerm = Wording(
    "set TERM to what your terminal is, such as xterm-256color", "请将 TERM 设为实际的终端类型，例如 xterm-256color")

  private var multiplexer: String {
    ["TMUX": "tmux", "STY": "screen", "ZELLIJ": "zellij"].first { environment[$0.key]?.isEmpty == false }?.value ?? ""
  }

  private var size: Finding {
    guard let size = facts.size else { return .skipped(.size, because: Self.noOutput) }
    let text = "\(size.columns)×\(size.rows)"
    let details: KeyValuePairs<String, JSONValue> = ["columns": .integer(size.columns), "rows": .integer(size.rows)]
    guard size.columns > 0, size.rows > 0 else {
      return Finding(
        .size, .warn, Wording("the terminal doesn't tell its size", "终端未提供其大小"),
        next: Wording("run `stty cols 120 rows 40` with the true numbers", "请以实际数值运行 `stty cols 120 rows 40`"), details)
    }
    guard size.columns >= 20, size.rows >= 5 else {
      return Finding(
        .size, .warn, Wording("\(text) is too small for the board", "\(text) 过小，无法显示看板"),
        next: Wording("make the window at least 80×24", "请将窗口放大到至少 80×24"), details)
    }
    guard size.columns >= 80, size.rows >= 24 else {
      return Finding(
        .size, .ok, Wording("\(text); below 80×24 details open with Enter only", "\(text)；小于 80×24 时详情需按 Enter 打开"),
        details)
    }
    return Finding(.size, .ok, Wording(text, text), details)
  }

  private static let noOutput = Wording("stdout is no terminal", "stdout 不是终端")

  private var colors: Finding {
    let details: KeyValuePairs<String, JSONValue> = [
      "colors": .integer(facts.colors), "no_color": .bool(environment["NO_COLOR"]?.isEmpty == false),
    ]
    if environment["NO_COLOR"]?.isEmpty == false {
      return Finding(
        .colors, .ok, Wording("off by NO_COLOR; every state has a glyph and a word", "已由 NO_COLOR 关闭；每个状态都有符号和文字"),
        details)
    }
    guard facts.colors >= 8 else {
      return Finding(
        .colors, facts.isOutput ? .warn : .ok,
        Wording(
          "none by the terminal database; every state has a glyph and a word", "终端数据库显示不支持颜色；每个状态都有符号和文字"),
        next: facts.isOutput ? Self.setTerm : nil, details)
    }
    return Finding(.colors, .ok, Wording("\(facts.colors)", "\(facts.colors)"), details)
  }

  private var encoding: Finding {
    let name = facts.locale.isEmpty ? "no locale set" : facts.locale
    let chineseName = facts.locale.isEmpty ? "未设置区域" : facts.locale
    let details: KeyValuePairs<String, JSONValue> = ["utf8": .bool(facts.isUTF8), "locale": .string(facts.locale)]
    guard facts.isUTF8 else {
      return Finding(
        .encoding, .warn,
        Wording(
          "not UTF-8 (\(name)): the board is drawn in ASCII, and names in Chinese can't be read",
          "不是 UTF-8(\(chineseName))：看板以 ASCII 绘制，无法显示中文名称"),
        next: Wording("export LANG=C.UTF-8, or another UTF-8 locale", "请执行 export LANG=C.UTF-8 或其他 UTF-8 区域"), details)
    }
    return Finding(.encoding, .ok, Wording("UTF-8 (\(name))", "UTF-8(\(chineseName))"), details)
  }
}

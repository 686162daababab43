import CursesTerminal
import Dashboard
import Screen
import SyncLog

/// A list to choose from by keys: arrows move, letters narrow it, Enter takes the marked one.
struct ChoiceList: Sendable {
  enum Outcome: Sendable, Equatable {
    case open
    case chosen(Reply)
    case cancelled
  }

  let question: Question
  private(set) var filter = ""
  /// Which of the rows is marked.
  private(set) var cursor = 0
  private var top = 0

  init(_ question: Question) {
    self.question = question
    cursor = question.preselected ?? 0
  }

  /// The rows that are there now: options that match, then the typed text where it may be an answer.
  var rows: [Reply] {
    let options = question.options(matching: filter).map(Reply.option)
    return options + (question.other != nil && !filter.trimmed.isEmpty ? [.other(filter.trimmed)] : [])
  }

  mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .control("c"), .control("d"): return .cancelled
    case .escape:
      if filter.isEmpty { return .cancelled }
      narrow(to: "")
    case .enter, .control("j"), .control("m"):
      return rows.indices.contains(cursor) ? .chosen(rows[cursor]) : .open
    case .up, .control("p"), .control("k"), .backTab: move(by: -1)
    case .down, .control("n"), .tab: move(by: 1)
    case .pageUp: move(by: -10)
    case .pageDown: move(by: 10)
    case .home: move(by: -rows.count)
    case .end: move(by: rows.count)
    case .backspace, .control("h"), .control("w"), .control("u"):
      narrow(to: key == .backspace ? String(filter.dropLast()) : "")
    case .character("k") where filter.isEmpty: move(by: -1)
    case .character("j") where filter.isEmpty: move(by: 1)
    case .character(let character): narrow(to: filter + String(character))
    case .control, .alt, .function, .delete, .left, .right: break
    }
    return .open
  }

  private mutating func move(by step: Int) {
    cursor = max(0, min(cursor + step, rows.count - 1))
  }

  /// Text beyond 256 characters isn't taken.
  private mutating func narrow(to text: String) {
    filter = String(text.prefix(256))
    cursor = filter.isEmpty ? question.preselected ?? 0 : 0
    top = 0
  }

  /// The picture of the list in at most `rows` lines.
  mutating func lines(columns: Int, rows height: Int, language: Language) -> [PromptLine] {
    let rows = rows
    let room = max(1, min(height - 4, 15))
    top = max(0, min(min(top, cursor), rows.count - room))
    if cursor >= top + room { top = cursor - room + 1 }
    let width = (question.options.map { TextWidth.columns(of: SafeText.line($0.label)) }.max() ?? 0) + 2
    let shown = rows.indices.dropFirst(top).prefix(room).map { index in
      let mark = index == cursor ? "› " : "  "
      let text = TextWidth.cut(mark + label(rows[index], width: min(width, columns / 2), language), to: columns - 1)
      return PromptLine(text, index == cursor ? .selected : .plain)
    }
    let title = SafeText.line(question.title.text(in: language)) + (filter.isEmpty ? "" : "  " + SafeText.line(filter))
    return [PromptLine(TextWidth.cut(title, to: columns - 1), .strong)] + shown
      + [PromptLine(TextWidth.cut(hint(rows.count, room).text(in: language), to: columns - 1), .dim)]
  }

  private func label(_ reply: Reply, width: Int, _ language: Language) -> String {
    switch reply {
    case .option(let index):
      let option = question.options[index]
      return TextWidth.pad(SafeText.line(option.label), to: width) + SafeText.line(option.note)
    case .other(let text): return Wording("use: ", "使用：").text(in: language) + SafeText.line(text)
    }
  }

  private func hint(_ count: Int, _ room: Int) -> Wording {
    let more = count > room ? " (\(cursor + 1)/\(count))" : ""
    if count == 0 { return Wording("nothing matches; Backspace or Esc widens", "没有匹配项；Backspace 或 Esc 清除筛选") }
    let other = question.other.map { Wording("; or type \($0.english)", "；也可输入\($0.chinese)") } ?? Wording("", "")
    return Wording(
      "↑ ↓ move, letters filter, Enter takes, Esc ends\(more)\(other.english)",
      "↑ ↓ 移动，键入筛选，Enter 选定，Esc 退出\(more)\(other.chinese)")
  }
}

import Screen
import SyncLog

/// Asks by numbered lines on stderr, and takes answers from the lines of stdin.
struct LineDialogue: Dialogue {
  /// The most options that are listed.
  private static let listLimit = 60

  let output: Output
  let language: Language
  let lines: LineReader

  var isAttended: Bool { true }

  func say(_ wording: Wording) { output.words(wording.text(in: language)) }

  func ask(_ question: Question) async throws -> Reply {
    say(question.title)
    for (index, option) in question.options.prefix(Self.listLimit).enumerated() {
      let note = option.note.isEmpty ? "" : "  " + SafeText.line(option.note)
      output.words("  \(index + 1)) \(SafeText.line(option.label))\(note)")
    }
    if let prompt = prompt(question) { say(prompt) }
    while true {
      guard let line = lines.next() else { throw Self.ended(question) }
      if let reply = question.reply(to: line) { return reply }
      say(Self.correction(question))
    }
  }

  func askSecret(_ title: Wording) async throws -> String {
    say(title)
    guard let line = lines.next() else { throw Self.ended(Question(title: title)) }
    return line.trimmed
  }

  private func prompt(_ question: Question) -> Wording? {
    let standard = question.preselected.map { SafeText.line(question.options[$0].label) }
    let tail = standard.map { Wording(" [\($0)]", " [\($0)]") } ?? Wording("", "")
    if question.options.isEmpty {
      return question.other.map { Wording($0.english + tail.english, $0.chinese + tail.chinese) }
    }
    let other = question.other.map { Wording(", or \($0.english)", "，或\($0.chinese)") } ?? Wording("", "")
    return Wording(
      "answer with a number or a name\(other.english)\(tail.english):",
      "请输入编号或名称\(other.chinese)\(tail.chinese)：")
  }

  private static func correction(_ question: Question) -> Wording {
    guard !question.options.isEmpty else { return Wording("something is needed here", "此项不能为空") }
    let range = question.options.count == 1 ? "1" : "1–\(question.options.count)"
    return Wording("that is none of them; answer \(range), or a name of the list", "没有此项；请输入 \(range) 或列表中的名称")
  }

  private static func ended(_ question: Question) -> CommandFailure {
    CommandFailure(
      "stdin ended before this was answered: \(question.title.english)",
      nextStep: question.flag.isEmpty
        ? "answer it on a further line" : "answer it on a further line, or ahead by \(question.flag)",
      code: 2)
  }
}

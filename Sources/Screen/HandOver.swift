package import SyncLog

/// A failure as a block of Markdown for a ticket or a colleague: cause, objects, steps with their SQL, and the log.
///
/// Names from the log are escaped, secrets are taken out, and no code point is left that a terminal would obey.
package struct HandOver: Sendable {
  /// Something that is known of the task besides its log, such as since when it fails. Not sanitised.
  package struct Fact: Sendable {
    package let label: String
    package let value: String

    package init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  private let explanation: Explanation
  private let facts: [Fact]
  private let options: RemedyOptions
  private let logLimit: Int
  private let words: HandOverWords

  /// `logLimit` is how many bytes of the log are given; those behind them are counted.
  package init(
    _ explanation: Explanation, facts: [Fact] = [], options: RemedyOptions = RemedyOptions(), language: Language,
    logLimit: Int = .max
  ) {
    self.explanation = explanation
    self.facts = facts
    self.options = options
    self.logLimit = logLimit
    words = HandOverWords(language)
  }

  /// The whole block, from a heading of the second level to the log; ends with a line break.
  package var markdown: String {
    let cause = explanation.cause
    let title = "## " + HandOverMarkdown.inline(words.text(cause.summary))
    let lines = [title, ""] + factLines + why + objects + steps + log
    return lines.dropLast(lines.last == "" ? 1 : 0).map { $0 + "\n" }.joined()
  }

  private var factLines: [String] {
    let cause = explanation.cause
    var rows = facts
    rows.append(Fact(words.causeClass, "\(cause.id) (\(words.word(for: cause.layer)))"))
    let retry = words.byItself(cause)
    let reason = words.text(cause.retryReason)
    rows.append(Fact(words.retry, reason.isEmpty ? retry : "\(retry): \(reason)"))
    if let state = cause.sqlState { rows.append(Fact(words.state, state)) }
    if let time = (explanation.message.newestFailed ?? explanation.message.newest)?.time {
      rows.append(Fact(words.time, time))
    }
    return rows.map { "- \($0.label): \(HandOverMarkdown.inline(SecretMask.apply($0.value)))" } + [""]
  }

  private var why: [String] {
    let text = words.text(explanation.cause.explanation)
    return text.isEmpty ? [] : ["### " + words.why, "", HandOverMarkdown.inline(text), ""]
  }

  private var objects: [String] {
    let list = explanation.cause.objects
    let gaps = HandOverObject.gaps(list, words)
    guard !list.objects.isEmpty || !gaps.isEmpty else { return [] }
    let head = "### \(words.objects) (\(list.objects.count))"
    let rest = gaps.map { "- " + HandOverMarkdown.inline($0) }
    return [head, ""] + HandOverMarkdown.table(HandOverObject.table(list, words)) + rest + (rest.isEmpty ? [] : [""])
  }

  private var steps: [String] {
    let steps = explanation.cause.remedy(options).steps
    guard !steps.isEmpty else { return [] }
    return ["### " + words.steps, ""] + steps.enumerated().flatMap { lines(of: $1, number: $0 + 1) }
  }

  private func lines(of step: Remedy.Step, number: Int) -> [String] {
    let mark = "\(number). "
    let indent = String(repeating: " ", count: mark.utf8.count)
    let kind = "**\(words.word(for: step.kind))**" + (step.isDestructive ? " (\(words.changes))" : "")
    let place = step.place.map { " · " + HandOverMarkdown.inline(words.text($0)) } ?? ""
    let text = HandOverMarkdown.inline(words.text(step.text))
    let source = step.source.isEmpty ? [] : [indent + "\(words.source): " + HandOverMarkdown.inline(step.source), ""]
    let sql = step.sql.isEmpty ? [] : HandOverMarkdown.fenced(statements(of: step), "sql", indent: indent)
    return ["\(mark)\(kind)\(place): \(text)", ""] + sql + source
  }

  private func statements(of step: Remedy.Step) -> String {
    HandOverScript.text(of: step, options)
  }

  private var log: [String] {
    let text = explanation.message.entries.map(\.raw).joined()
    guard !text.isEmpty else { return ["### " + words.log, "", words.noLog, ""] }
    let fenced = HandOverMarkdown.fenced(SecretMask.apply(text), "text", limit: logLimit)
    return ["### " + words.log, ""] + fenced
  }
}

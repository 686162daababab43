import Screen
import SyncLog
import TaskModel

/// An explained log for people at a terminal: safe text, prose wrapped to the width, names and SQL whole.
struct ExplanationText {
  let options: RemedyOptions
  let words: HandOverWords
  let columns: Int
  let isColored: Bool

  /// Lines of SQL that a step shows.
  private static let longestSQL = 16

  func text(_ log: ExplainedLog) -> String {
    let explanation = log.explanation
    let entries = ExplainedEntries(words: words)
    let head = title(log) + facts(log)
    let sections = [
      section(words.log, entries.lines(explanation), note: entries.note(explanation)),
      section(words.objects, objects(explanation.cause), note: count(explanation.cause)),
      section(words.why, wrapped(words.text(explanation.cause.explanation), indent: 2)),
      section(words.steps, steps(explanation.cause)),
    ]
    return (head + sections.flatMap(\.self)).map { $0 + "\n" }.joined()
  }

  private func title(_ log: ExplainedLog) -> [String] {
    let summary = TextWidth.wrap(safe(words.text(log.explanation.cause.summary)), columns: columns)
    let state: TaskState? = isColored ? (log.explanation.message.newestFailed == nil ? .ok : .failing) : nil
    let lines = summary.map { TextColor.apply(state, to: $0) }
    guard let place = log.place else { return lines }
    return (place.number > 1 ? [""] : []) + ["── \(place.number)/\(place.count) " + rule] + lines
  }

  private var rule: String { String(repeating: "─", count: max(columns - 12, 0)) }

  private func facts(_ log: ExplainedLog) -> [String] {
    let cause = log.explanation.cause
    let retry = words.byItself(cause)
    let reason = words.text(cause.retryReason)
    var rows = log.facts(words).map { ($0.label, $0.value) }
    rows.append((words.causeClass, "\(cause.id) (\(words.word(for: cause.layer)))"))
    if log.explanation.message.newestFailed != nil {
      rows.append((words.retry, reason.isEmpty ? retry : "\(retry): \(reason)"))
    }
    if let state = cause.sqlState { rows.append((words.state, state)) }
    let width = (rows.map { TextWidth.columns(of: $0.0) }.max() ?? 0) + 2
    return rows.flatMap { label, value in
      hanging(TextWidth.pad(label, to: width), wrappedAt: width, safe(SecretMask.apply(value)))
    }
  }

  private func section(_ head: String, _ lines: [String], note: String? = nil) -> [String] {
    guard !lines.isEmpty else { return [] }
    return ["", head + (note.map { " · \($0)" } ?? "")] + lines
  }

  private func count(_ cause: Cause) -> String { "\(cause.objects.objects.count)" }

  private func objects(_ cause: Cause) -> [String] {
    let list = cause.objects
    let rows = list.objects.isEmpty ? [] : TextColumns(HandOverObject.table(list, words)).lines
    return rows.map { "  " + $0 } + HandOverObject.gaps(list, words).map { "  " + $0 }
  }

  private func steps(_ cause: Cause) -> [String] {
    cause.remedy(options).steps.enumerated().flatMap { lines(of: $1, number: $0 + 1) }
  }

  private func lines(of step: Remedy.Step, number: Int) -> [String] {
    let mark = "  \(number). "
    let width = mark.utf8.count
    let indent = String(repeating: " ", count: width)
    let kind = "[\(words.word(for: step.kind))" + (step.isDestructive ? ", \(words.changes)" : "") + "] "
    let place = step.place.map { safe(words.text($0)) + ": " } ?? ""
    let text = hanging(mark, wrappedAt: width, kind + place + safe(words.text(step.text)))
    let sql = statements(of: step)
    let source = step.source.isEmpty ? [] : hanging(indent, wrappedAt: width, "\(words.source): \(safe(step.source))")
    return text + sql.map { indent + "  " + $0 } + source
  }

  /// Short statements as they are; long ones only by their length, as they would push all else off the screen.
  private func statements(of step: Remedy.Step) -> [String] {
    let lines = SafeText.lines(HandOverScript.text(of: step, options), limit: .max, lineLimit: .max)
    return lines.count <= Self.longestSQL ? lines : [words.longSQL(lines.count)]
  }

  private func safe(_ text: String) -> String { SafeText.line(text, limit: .max) }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    text.isEmpty ? [] : hanging(String(repeating: " ", count: indent), wrappedAt: indent, safe(text))
  }

  /// `text` behind `head`, its further lines below its first.
  private func hanging(_ head: String, wrappedAt indent: Int, _ text: String) -> [String] {
    let lines = TextWidth.wrap(text, columns: max(columns - indent, 20))
    let blank = String(repeating: " ", count: indent)
    return lines.enumerated().map { ($0 == 0 ? head : blank) + $1 }
  }
}

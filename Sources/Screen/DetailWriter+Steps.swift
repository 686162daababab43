import Dashboard
import SyncLog

extension DetailWriter {
  /// Statements of more lines than this are folded away at first.
  private static let openStatementLines = 6

  func steps(of remedy: Remedy) -> [DetailLine] {
    guard !remedy.steps.isEmpty else { return [] }
    let lines = remedy.steps.enumerated().flatMap { self.lines(of: $1, number: $0 + 1) }
    return [DetailLine(words.stepsHeading, .heading)] + lines
  }

  /// Kind and place, then what to do, then its statements, as comments where they change anything.
  private func lines(of step: Remedy.Step, number: Int) -> [DetailLine] {
    let known = HandOverWords(look.language)
    let mark = "\(number). "
    let hang = mark.utf8.count
    let indent = String(repeating: " ", count: hang)
    var head = LineText(mark)
    head.add(known.word(for: step.kind), .accent)
    if let place = step.place { head.add(" · " + safe(place)) }
    if step.isDestructive { head.add(" · " + words.changesData, .failing) }
    let source = step.source.isEmpty ? [] : [known.source + words.colon + SafeText.line(step.source)]
    return [head.line(.plain, hang: hang), DetailLine(indent + safe(step.text), .plain, hang: hang)]
      + statements(of: step, indent) + source.map { DetailLine(indent + $0, .dim, hang: hang) }
  }

  /// The statements beneath a line that folds them and that stands for them all.
  private func statements(of step: Remedy.Step, _ indent: String) -> [DetailLine] {
    let script = HandOverScript.text(of: step, RemedyOptions())
    let lines = SafeText.lines(script, limit: .max, lineLimit: .max)
    guard !lines.isEmpty else { return [] }
    var head = DetailLine(indent + "▾ " + words.statements(lines.count), step.isDestructive ? .failing : .accent)
    head.span = lines.count
    head.isFolded = lines.count > Self.openStatementLines
    head.foldedText = indent + "▸ " + words.statements(lines.count)
    head.value = .text(script[...])
    return [head] + lines.map { DetailLine(indent + "  " + $0, .dim, hang: indent.utf8.count + 4) }
  }
}

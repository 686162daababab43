import Screen
import TaskModel

/// A report as Markdown in which no name can do more than be read.
struct ReportMarkdown {
  let document: ReportDocument

  var text: String {
    let facts = document.facts.map { "- \(inline($0.label)): \(inline($0.value))" }
    let lines =
      ["# " + inline(document.title), ""] + facts + (facts.isEmpty ? [] : [""]) + document.sections.flatMap(lines)
    return lines.dropLast(lines.last == "" ? 1 : 0).map { $0 + "\n" }.joined()
  }

  private func lines(_ section: ReportSection) -> [String] {
    let head = String(repeating: "#", count: section.level) + " " + inline(section.title)
    return [head, ""] + section.blocks.flatMap(lines)
  }

  private func lines(_ block: ReportBlock) -> [String] {
    switch block {
    case .paragraph(let text): [inline(text), ""]
    case .items(let items): items.map { "- " + inline($0) } + [""]
    case .table(let rows): HandOverMarkdown.table(rows.map { $0.map { ReportText.line($0.text) } })
    case .steps(let steps): steps.enumerated().flatMap { lines($1, number: $0 + 1) }
    case .timelines(let chart):
      TimelineText(chart: chart, language: document.language).items.map { "- " + inline($0) } + [""]
    }
  }

  private func lines(_ step: ReportStep, number: Int) -> [String] {
    let mark = "\(number). "
    let indent = String(repeating: " ", count: mark.utf8.count)
    let place = step.place.isEmpty ? "" : " · " + inline(step.place)
    let sql = statements(step, indent: indent)
    let source = step.source.isEmpty ? [] : [indent + inline(step.source), ""]
    return ["\(mark)**\(inline(step.kind))**\(place): \(inline(step.text))", ""] + sql + source
  }

  private func statements(_ step: ReportStep, indent: String) -> [String] {
    let lines = step.sql.isEmpty ? [] : ReportText.lines(step.sql)
    guard !lines.isEmpty else { return [] }
    guard lines.count <= ReportStep.longestSQL else {
      return [indent + inline(HandOverWords(document.language).longSQL(lines.count)), ""]
    }
    return HandOverMarkdown.fenced(lines.joined(separator: "\n"), "sql", indent: indent)
  }

  private func inline(_ text: String) -> String { HandOverMarkdown.inline(ReportText.line(text)) }
}

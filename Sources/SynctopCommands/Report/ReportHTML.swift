import Screen
import TaskModel

/// A report as one file of HTML that needs nothing else: no script, no picture, no style from elsewhere.
struct ReportHTML {
  let document: ReportDocument

  var text: String {
    let title = HTMLText.line(document.title)
    let facts = document.facts.map {
      "<div><dt>\(HTMLText.line($0.label))</dt><dd>\(HTMLText.line($0.value))</dd></div>"
    }
    let head = [
      "<!DOCTYPE html>", "<html lang=\"\(document.language == .chinese ? "zh-Hans" : "en")\">", "<head>",
      "<meta charset=\"utf-8\">", "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
      "<meta name=\"referrer\" content=\"no-referrer\">", "<meta name=\"color-scheme\" content=\"light dark\">",
      "<meta name=\"generator\" content=\"synctop\">", "<title>\(title)</title>",
      "<style>\n\(ReportStyle.css)</style>", "</head>", "<body>", Self.patterns, "<main>", "<header>",
      "<h1>\(title)</h1>", "<dl>\(facts.joined())</dl>", "</header>",
    ]
    let end = ["</main>", "</body>", "</html>"]
    return (head + sections + end).map { $0 + "\n" }.joined()
  }

  /// What gaps are drawn with; once for all pictures.
  private static let patterns =
    "<svg width=\"0\" height=\"0\" class=\"defs\" aria-hidden=\"true\" focusable=\"false\"><defs>"
    + "<pattern id=\"gap\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
    + "<line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" class=\"hatch\"/></pattern></defs></svg>"

  /// A part with the parts of it, each in an element of its own.
  private var sections: [String] {
    var lines: [String] = []
    for (index, section) in document.sections.enumerated() {
      let next = index + 1 < document.sections.count ? document.sections[index + 1].level : 2
      let tag = section.level == 2 ? "section" : "article"
      lines.append("<\(tag)>")
      let style = section.state.map { " class=\"\(ReportStyle.name(of: $0))\"" } ?? ""
      lines.append("<h\(section.level)\(style)>\(HTMLText.line(section.title))</h\(section.level)>")
      lines += section.blocks.map(html)
      if section.level == 3 { lines.append("</article>") }
      if next == 2 { lines.append("</section>") }
    }
    return lines
  }

  private func html(_ block: ReportBlock) -> String {
    switch block {
    case .paragraph(let text): "<p>\(HTMLText.line(text))</p>"
    case .items(let items): "<ul>" + items.map { "<li>\(HTMLText.line($0))</li>" }.joined() + "</ul>"
    case .table(let rows): table(rows)
    case .steps(let steps): "<ol>" + steps.map(html).joined() + "</ol>"
    case .timelines(let chart): TimelineSVG(chart: chart, language: document.language).table
    }
  }

  private func table(_ rows: [[ReportCell]]) -> String {
    let heads = (rows.first ?? []).map { "<th scope=\"col\">\(HTMLText.line($0.text))</th>" }.joined()
    let body = rows.dropFirst().map { "<tr>" + $0.map(cell).joined() + "</tr>" }.joined(separator: "\n")
    return "<div class=\"wide\"><table><thead><tr>\(heads)</tr></thead><tbody>\n\(body)\n</tbody></table></div>"
  }

  private func cell(_ cell: ReportCell) -> String {
    let style = cell.state.map { " class=\"\(ReportStyle.name(of: $0))\"" } ?? ""
    return "<td\(style)>\(HTMLText.line(cell.text))</td>"
  }

  /// Long ones are folded.
  private func statements(_ sql: String) -> String {
    let code = "<pre><code>\(HTMLText.lines(sql))</code></pre>"
    let count = ReportText.lines(sql).count
    guard count > ReportStep.longestSQL else { return code }
    let title = ReportWords(document.language).linesOfSQL(count)
    return "<details><summary>\(HTMLText.line(title))</summary>\(code)</details>"
  }

  private func html(_ step: ReportStep) -> String {
    let place = step.place.isEmpty ? "" : " <span class=\"place\">· \(HTMLText.line(step.place)):</span>"
    let sql = step.sql.isEmpty ? "" : statements(step.sql)
    let source = step.source.isEmpty ? "" : "<small>\(HTMLText.line(step.source))</small>"
    return "<li><b>\(HTMLText.line(step.kind))</b>\(place) \(HTMLText.line(step.text))\(sql)\(source)</li>"
  }
}

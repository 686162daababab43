import Dashboard
import SyncLog
import TaskModel

/// Words one line of a log and tells its parts apart.
struct LogLineWriter {
  let words: Words
  let language: Language
  /// Says how long after the start of the run a stamp is.
  let offset: (String) -> String?
  /// Columns of the table of dependents that is being written.
  var columns = DependentColumns()

  /// Columns of a section's label.
  private static let labelColumns = 10

  func line(_ line: LogLine) -> DetailLine {
    var written = worded(line)
    written.span = line.span
    written.isFolded = line.isFolded
    written.isError = line.isError
    written.value = line.value
    if line.span > 0 { written.foldedText = folded(line, open: written.text) }
    return written
  }

  private func worded(_ line: LogLine) -> DetailLine {
    switch line.kind {
    case .entry(let outcome, let stamp): entry(line, outcome, stamp)
    case .job(let job): self.job(line, job)
    case .error(let head): error(line, head)
    case .section(let section): labelled(line, words.label(of: section))
    case .cause(let summary): labelled(line, words.causeLabel, SafeText.line(summary.text(in: language)), .warning)
    case .dependents(let how, _): plain(line, words.heading(of: how), .dim)
    case .dependent(let object): row(line, object)
    case .partial: cut(line)
    case .omittedObjects(let count): plain(line, words.omittedObjects(count), .warning)
    case .omittedDatabases(let count): plain(line, words.omittedDatabases(count), .warning)
    case .jsonTree(let fields): plain(line, "▾ " + words.jsonTree(fields), .dim)
    case .json: tree(line, line.span > 0 ? "▾ " : "  ")
    case .jsonOpening: tree(line, "▾ ")
    case .broken(let kind): plain(line, "▾ " + words.broken(kind), .unsafe)
    case .source(let lines): plain(line, "▾ " + words.source(lines), .dim)
    case .text: plain(line, SafeText.line(line.text), .plain)
    case .errorText: plain(line, SafeText.line(line.text), .failing)
    case .sectionText: sectionText(line)
    case .raw: plain(line, SafeText.line(line.text), .unsafe)
    case .sourceText: plain(line, SafeText.line(line.text), .dim)
    case .blank: DetailLine("", .plain)
    case .omitted(let lines): plain(line, words.omittedLines(lines), .heading)
    }
  }

  private static let margins = (0...LogDocument.indentLimit).map { String(repeating: " ", count: $0 * 2) }

  private func margin(_ line: LogLine) -> String { Self.margins[line.indent] }

  private func plain(_ line: LogLine, _ text: String, _ kind: DetailLayout.Kind) -> DetailLine {
    DetailLine(margin(line) + text, kind, hang: line.indent * 2)
  }

  private func entry(_ line: LogLine, _ outcome: LogOutcome, _ stamp: String?) -> DetailLine {
    var text = LineText()
    if let stamp { text.add(SafeText.line(stamp), padded: 0) }
    let mark = outcome.glyph
    if !mark.isEmpty { text.add(mark + " ") }
    text.add(line.text.isEmpty ? words.word(for: outcome) : SafeText.line(line.text))
    let note = stamp.flatMap(offset).map { "  " + $0 } ?? ""
    text.add(note, .dim)
    var written = text.line(.outcome(outcome), hang: 2)
    written.noteBytes = note.utf8.count
    return written
  }

  private func job(_ line: LogLine, _ job: JobResult) -> DetailLine {
    var text = LineText(margin(line))
    text.add(words.job, .dim)
    if let id = job.jobID, !id.isEmpty { text.add(" " + SafeText.line(id), .accent) }
    let kind: DetailLayout.Kind = .outcome(job.outcome)
    if let type = job.jobType, !type.isEmpty { text.add("   " + SafeText.line(type)) }
    if let status = job.status, !status.isEmpty { text.add("   " + SafeText.line(status), kind) }
    if let seconds = job.duration { text.add("   " + words.seconds(SafeText.line(seconds)), .dim) }
    let counts = [job.rowCount, job.totalRowCount == job.rowCount ? nil : job.totalRowCount].compactMap(\.self)
    if !counts.isEmpty { text.add("   " + words.rows(SafeText.line(counts.joined(separator: "/"))), .dim) }
    return text.line(.plain, hang: line.indent * 2)
  }

  private func error(_ line: LogLine, _ head: LogLine.ErrorHead) -> DetailLine {
    var text = LineText(margin(line))
    if let severity = head.severity { text.add(SafeText.line(severity) + " ", .outcome(.failed)) }
    if let state = head.sqlState {
      let state = SafeText.line(state)
      text.add(head.isStateGiven ? state : "≈" + state, head.isStateGiven ? .outcome(.failed) : .dim)
      text.add(" ")
    }
    if head.severity != nil || head.sqlState != nil { text.add(" ") }
    text.add(SafeText.line(line.text))
    return text.line(.failing, hang: line.indent * 2)
  }

  private func labelled(
    _ line: LogLine, _ label: String, _ value: String? = nil, _ kind: DetailLayout.Kind = .plain
  ) -> DetailLine {
    var text = LineText(margin(line))
    text.add(label, padded: Self.labelColumns - 2, .dim)
    text.add(value ?? SafeText.line(line.text))
    return text.line(kind, hang: line.indent * 2 + Self.labelColumns)
  }

  private func sectionText(_ line: LogLine) -> DetailLine {
    let margin = line.indent * 2 + Self.labelColumns
    return DetailLine(String(repeating: " ", count: margin) + SafeText.line(line.text), .plain, hang: margin)
  }

  private func row(_ line: LogLine, _ object: Dependent) -> DetailLine {
    guard object.how != .unparsed else {
      return plain(line, "? " + SafeText.line(object.raw ?? line.text), .unsafe)
    }
    let cells = DependentCells(object, words)
    var text = LineText(margin(line))
    columns.write(cells, into: &text)
    return text.line(.plain, hang: line.indent * 2 + 2)
  }

  private func cut(_ line: LogLine) -> DetailLine {
    var text = LineText(margin(line))
    text.add(SafeText.line(line.text) + "…", .unsafe)
    text.add("  " + words.cutHere, .warning)
    return text.line(.plain, hang: line.indent * 2)
  }

  private func tree(_ line: LogLine, _ marker: String) -> DetailLine {
    DetailLine(margin(line) + marker + SafeText.line(line.text), .dim, hang: line.indent * 2 + 4)
  }

  /// What stands for a line and all beneath it.
  private func folded(_ line: LogLine, open: String) -> String {
    let margin = margin(line)
    let bare = open.dropFirst(margin.count)
    let words = bare.hasPrefix("▾ ") ? bare.dropFirst(2) : bare
    return margin + "▸ " + words + count(of: line)
  }

  private func count(of line: LogLine) -> String {
    switch line.kind {
    case .jsonTree, .source: ""
    case .jsonOpening(let count, let isArray):
      isArray ? " … ]  " + words.items(count) : " … }  " + words.fields(count)
    case .dependents(_, let count): " · \(count)"
    case .entry, .text, .job, .error, .errorText, .section, .sectionText, .cause, .dependent, .partial,
      .omittedObjects, .omittedDatabases, .json, .broken, .raw, .sourceText, .blank, .omitted:
      " … " + words.moreLines(line.span)
    }
  }
}

/// A log laid out for reading: lines that fold, an entry's head first, then its jobs with their errors, then the JSON.
///
/// Linear in the log's length, in time and memory. Nothing of the log is lost: what isn't understood stands as it came.
package struct LogDocument: Equatable, Sendable {
  /// The most lines that a log is shown in.
  package static let lineLimit = 50_000
  /// The deepest indentation, in levels: a window has no room for more.
  package static let indentLimit = 40
  /// The most bytes of a line; longer ones go on in the next line.
  package static let byteLimit = 8192

  /// At most `lineLimit`, and one that counts those left out. Folded ones are among them, behind the line that they
  /// stand beneath.
  package let lines: [LogLine]

  package init(_ explanation: Explanation) {
    var builder = LogLineBuilder(limit: Self.lineLimit)
    for (number, entry) in explanation.entries.enumerated() {
      builder.append(entry, isLast: number == explanation.entries.count - 1, isAlone: explanation.entries.count == 1)
    }
    lines = builder.finished
  }
}

extension LogLineBuilder {
  /// A blank line at the end of each entry but the last folds away with it.
  fileprivate mutating func append(_ explained: Explanation.Entry, isLast: Bool, isAlone: Bool) {
    let entry = explained.entry
    let words = EntryWords(explained)
    let head = lines.count
    let kind = LogLine.Kind.entry(entry.outcome, stamp: entry.time)
    group(kind, words.head, indent: 0, value: .text(Blanks.trim(entry.raw)), folds: isAlone ? nil : .open) { builder in
      builder.appendTrimmed(words.rest, .text, indent: 1)
      if let error = words.error { builder.append(error, cause: explained.cause, indent: 1) }
      builder.appendParts(of: explained, words)
      if !isLast { builder.append(.blank, "", indent: 0) }
    }
    if entry.outcome == .failed { markError(at: head) }
  }

  private mutating func appendParts(of explained: Explanation.Entry, _ words: EntryWords) {
    var jobs = explained.jobs[...]
    for (number, part) in explained.entry.parts.enumerated() {
      for job in part.jobs { append(job, jobs.popFirst()) }
      append(part, isHead: number == 0, explained, words)
    }
  }

  private mutating func append(
    _ part: LogPart, isHead: Bool, _ explained: Explanation.Entry, _ words: EntryWords
  ) {
    switch part {
    case .text(let text):
      if let source = words.source, isHead { return append(source: source) }
      if !isHead { appendTrimmed(text, .text, indent: 1) }
    case .json(let value, _):
      if let body = ErrorBody(value) {
        var error = ServerError()
        error.message = body.text
        if words.error == nil, let read = explained.error, read.isStructured { error = read }
        append(error, cause: explained.jobs.isEmpty ? explained.cause : nil, indent: 1)
      }
      append(tree: value)
    case .broken(let broken):
      group(.broken(broken.kind), "", indent: 1, value: .text(broken.raw), folds: .open) { builder in
        builder.appendTrimmed(broken.raw, .raw, indent: 2)
      }
    }
  }

  private mutating func append(source: Substring) {
    let lines = source.utf8.count { $0 == 0x0A } + 1
    group(.source(lines: lines), "", indent: 1, value: .text(source), folds: .folded) { builder in
      builder.append(source, .sourceText, indent: 2)
    }
  }
}

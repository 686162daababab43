import Dashboard
import SyncLog

/// Two logs line by line: what is new and gone, with longer stretches that are the same folded away.
struct DifferenceWriter {
  /// Lines that are the same and stay beside what isn't.
  private static let context = 2

  private let words: Words

  init(_ words: Words) { self.words = words }

  func lines(of comparison: LogComparison) -> [DetailLine] {
    let counts = comparison.counts
    if counts.isSame { return [DetailLine(words.sameLogs, .heading)] }
    let heading = words.logHeading(words.counts(new: counts.new, gone: counts.gone, same: counts.same))
    let rest =
      comparison.lines.isEmpty
      ? [DetailLine(words.tooLong(LogComparison.lineLimit), .warning)] : stretches(of: comparison.lines)
    return [DetailLine(heading, .heading)] + rest
  }

  private func stretches(of lines: [LogComparison.Line]) -> [DetailLine] {
    var written: [DetailLine] = []
    var rest = lines[...]
    while let first = rest.first {
      let same = rest.prefix { $0.side == .both }
      if same.isEmpty {
        written.append(line(first))
        rest = rest.dropFirst()
      } else {
        written += stretch(same, isFirst: written.isEmpty, isLast: same.endIndex == lines.endIndex)
        rest = rest.dropFirst(same.count)
      }
    }
    return written
  }

  /// A stretch that is the same: only its ends where it is long.
  private func stretch(_ same: ArraySlice<LogComparison.Line>, isFirst: Bool, isLast: Bool) -> [DetailLine] {
    let head = isFirst ? 0 : Self.context
    let tail = isLast ? 0 : Self.context
    let folded = same.dropFirst(head).dropLast(tail)
    guard folded.count > 2 else { return same.map(line) }
    var fold = DetailLine("  ▾ " + words.equalLines(folded.count), .dim)
    fold.span = folded.count
    fold.isFolded = true
    fold.foldedText = "  ▸ " + words.equalLines(folded.count)
    return same.prefix(head).map(line) + [fold] + folded.map(line) + same.suffix(tail).map(line)
  }

  private func line(_ line: LogComparison.Line) -> DetailLine {
    let text = line.new ?? line.old ?? ""
    let kind: DetailLayout.Kind =
      switch line.side {
      case .both: .dim
      case .gone: .warning
      case .new: .accent
      }
    var written = DetailLine("\(line.side.glyph) " + SafeText.line(text), kind, hang: 2)
    written.value = .text(text[...])
    return written
  }
}

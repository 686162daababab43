/// Collects lines up to a limit and counts the rest.
struct LogLineBuilder {
  private(set) var lines: [LogLine] = []
  private var omitted = 0
  private let limit: Int

  /// Whether and how a line folds what stands beneath it.
  enum Folds {
    case open, folded
    /// Folds from so many lines on, and is folded at first from so many on.
    case long(Int, folded: Int)

    func state(of span: Int) -> (folds: Bool, isFolded: Bool) {
      switch self {
      case .open: (true, false)
      case .folded: (true, true)
      case .long(let least, let folded): (span >= least, span >= folded)
      }
    }
  }

  init(limit: Int) { self.limit = limit }

  var isFull: Bool { lines.count >= limit }

  /// The lines, closed by one that counts those left out.
  var finished: [LogLine] {
    omitted == 0 ? lines : lines + [LogLine(.omitted(lines: omitted), "", indent: 0)]
  }

  /// Marks a line that was added as telling of an error, unless one behind it does.
  mutating func markError(at head: Int) {
    guard head < lines.count, !lines[head...].contains(where: \.isError) else { return }
    lines[head].isError = true
  }

  /// Adds one line, or counts it.
  mutating func append(
    _ kind: @autoclosure () -> LogLine.Kind, _ text: @autoclosure () -> String, indent: Int,
    value: @autoclosure () -> LogLine.Value? = nil
  ) {
    if isFull {
      omitted += 1
    } else {
      lines.append(LogLine(kind(), text(), indent: indent, value: value()))
    }
  }

  /// Adds a line and what stands beneath it.
  mutating func group(
    _ kind: @autoclosure () -> LogLine.Kind, _ text: @autoclosure () -> String, indent: Int,
    value: @autoclosure () -> LogLine.Value? = nil, folds: Folds?, _ body: (inout LogLineBuilder) -> Void
  ) {
    let head = lines.count
    let isThere = !isFull
    append(kind(), text(), indent: indent, value: value())
    body(&self)
    if isThere { fold(head, folds) }
  }

  /// Adds each line of `text`; lines end at LF or CRLF.
  mutating func append(_ text: Substring, _ kind: LogLine.Kind, indent: Int) {
    LineCutter.forEachLine(of: text) { append(kind, String($0), indent: indent) }
  }

  /// Adds each line of `text`, the first one as the head of the others.
  mutating func append(_ text: Substring, head: LogLine.Kind, rest: LogLine.Kind, indent: Int, folds: Folds?) {
    let first = lines.count
    let isThere = !isFull
    var isHead = true
    LineCutter.forEachLine(of: text) { line in
      append(isHead ? head : rest, String(line), indent: indent, value: isHead ? .text(text) : nil)
      isHead = false
    }
    if isThere { fold(first, folds) }
  }

  private mutating func fold(_ head: Int, _ folds: Folds?) {
    let span = lines.count - 1 - head
    guard let state = folds?.state(of: span), state.folds else { return }
    lines[head].span = span
    lines[head].isFolded = state.isFolded
  }

  /// The same without blanks at the ends of the text; adds nothing when nothing else is in it.
  mutating func appendTrimmed(_ text: Substring, _ kind: LogLine.Kind, indent: Int) {
    let trimmed = Blanks.trim(text)
    if !trimmed.isEmpty { append(trimmed, kind, indent: indent) }
  }
}

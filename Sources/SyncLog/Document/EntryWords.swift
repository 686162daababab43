/// The words of an entry before its JSON, parted for reading.
struct EntryWords {
  /// The first line, or what of it stands before an error.
  let head: String
  /// The lines behind the first one, when they are no error.
  let rest: Substring
  /// The error that the words tell of, when it has parts of its own.
  let error: ServerError?
  /// The words as they came, when they were read as an error.
  let source: Substring?

  init(_ explained: Explanation.Entry) {
    let headline = Substring(explained.entry.headline)
    let first = ServerLine.firstLine(of: headline)
    if let error = explained.error, error.isStructured, case .text(let text)? = explained.entry.parts.first,
      Self.start(of: error.message, in: headline) != nil
    {
      head = Self.words(before: error, in: first)
      rest = ""
      self.error = error
      source = Blanks.trim(text)
    } else {
      head = String(first)
      rest = first.isEmpty ? "" : headline[first.endIndex...]
      error = nil
      source = nil
    }
  }

  /// The line up to the error's own words, if it has them.
  private static func words(before error: ServerError, in line: Substring) -> String {
    let start = [error.node, error.severity, error.message].compactMap(\.self).filter { !$0.isEmpty }
      .compactMap { Self.start(of: $0, in: line) }.min()
    return String(start.map { Blanks.trim(line[..<$0], colon: true) } ?? line)
  }

  private static func start(of words: String, in line: Substring) -> Substring.Index? {
    let first = words.utf8.prefix { $0 != 0x0A }
    guard let head = first.first else { return nil }
    var rest = line.utf8
    while let index = rest.firstIndex(of: head) {
      if rest[index...].starts(with: first) { return index }
      rest = rest[rest.index(after: index)...]
    }
    return nil
  }
}

extension ServerError {
  /// Whether there is more to it than words.
  var isStructured: Bool {
    severity != nil || sqlState != nil || detail != nil || hint != nil || position != nil || context != nil
      || internalQuery != nil || location != nil || cause != nil || action != nil
  }
}

extension Cause {
  /// The longest value that a sentence quotes, in characters.
  private static let valueLimit = 128

  /// A wording with its places filled from what the cause names. Values are cut to one line of 128 characters.
  func filled(_ template: WordingTemplate) -> Wording {
    Wording(
      filled(template.english) { $0 == 1 ? "1 object" : "\($0) objects" },
      filled(template.chinese) { "\($0) 个对象" })
  }

  private func filled(_ template: TextTemplate, _ counted: (Int) -> String) -> String {
    template.filled { name, _ in
      if name == "objects" { return objectCount.map(counted) }
      return Entity(rawValue: name).flatMap { entities[$0] }.map { Self.line($0) }
    } ?? template.text
  }

  /// A text in one line, cut to `limit` characters.
  static func line(_ value: String, limit: Int = valueLimit) -> String {
    guard value.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) else {
      return value.utf8.count <= limit ? value : String(Substring(value.utf8.prefix(limit))) + "…"
    }
    let line = value.prefix(limit).map { $0.isNewline ? " " : $0 }
    return String(line) + (value.prefix(limit).endIndex < value.endIndex ? "…" : "")
  }
}

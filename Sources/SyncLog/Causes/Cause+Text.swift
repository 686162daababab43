extension Cause {
  /// The longest value that a sentence quotes, in characters.
  private static let valueLimit = 128

  /// A wording with its places filled from what the cause names. Values are cut to one line of 128 characters.
  ///
  /// A place outside of brackets that can't be filled is left open as `…`.
  func filled(_ template: WordingTemplate) -> Wording {
    Wording(
      filled(template.english) { name, count in
        let isOne = count == 1
        let objects = isOne ? "1 object" : "\(count) objects"
        return name == "objects" ? objects : objects + (isOne ? " depends" : " depend")
      },
      filled(template.chinese) { name, count in "\(count) 个对象" + (name == "objects" ? "" : "依赖") })
  }

  private func filled(_ template: TextTemplate, _ counted: (_ name: String, Int) -> String) -> String {
    func value(_ name: String) -> String? {
      if TextTemplate.counts.contains(name) { return objectCount.map { counted(name, $0) } }
      return Entity(rawValue: name).flatMap { entities[$0] }.map { Self.line($0) }
    }
    return template.filled { name, _ in value(name) } ?? template.filled { name, _ in value(name) ?? "…" }
      ?? template.text
  }

  /// A text in one line, cut to `limit` Unicode scalars: a letter may have any number of marks.
  static func line(_ value: String, limit: Int = valueLimit) -> String {
    guard value.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) else {
      return value.utf8.count <= limit ? value : String(Substring(value.utf8.prefix(limit))) + "…"
    }
    let head = value.unicodeScalars.prefix(limit)
    let line = Substring(head).map { $0.isNewline ? " " : $0 }
    return String(line) + (head.endIndex < value.endIndex ? "…" : "")
  }
}

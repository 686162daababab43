/// Reads the object out of a message that a right is missing.
enum DenialReader {
  static func read(_ text: TextBytes) -> Dependent? {
    let line = text.trimmingEnd(0..<text.lineEnd(from: 0))
    for (words, how) in english {
      if let place = text.first(words, in: line) {
        return object(text, (place + words.utf8CodeUnitCount)..<line.upperBound, how)
      }
    }
    return chinese(text, line)
  }

  private static let english: [(StaticString, Dependent.How)] = [
    ("ermission denied for ", .denied), ("ust be owner of ", .notOwner),
  ]

  private static func object(_ text: TextBytes, _ range: Range<Int>, _ how: Dependent.How) -> Dependent? {
    guard let kind = kinds.first(where: { text.has($0, at: range.lowerBound, before: range.upperBound) }) else {
      return nil
    }
    let behind = range.lowerBound + kind.utf8CodeUnitCount
    guard behind + 1 < range.upperBound, text[behind] == 0x20 else { return nil }
    let rest = (behind + 1)..<range.upperBound
    if text.equals(range.lowerBound..<behind, "column"), let column = column(text, rest, how) { return column }
    return Dependent(how, kind: "\(kind)", name: text.text(unquoted(text, rest)))
  }

  /// `column "c" of relation "t"`, quoted or not.
  private static func column(_ text: TextBytes, _ range: Range<Int>, _ how: Dependent.How) -> Dependent? {
    for (word, kind) in [(" of relation ", "relation"), (" of table ", "table")] as [(StaticString, String)] {
      guard let place = text.last(word, in: range), place > range.lowerBound else { continue }
      let table = unquoted(text, (place + word.utf8CodeUnitCount)..<range.upperBound)
      guard !table.isEmpty else { continue }
      return Dependent(
        how, kind: "column", name: text.text(unquoted(text, range.lowerBound..<place)),
        on: Dependent.Target(kind: kind, name: text.text(table)))
    }
    return nil
  }

  /// Messages print names raw; some stand in quotes.
  private static func unquoted(_ text: TextBytes, _ range: Range<Int>) -> Range<Int> {
    let isQuoted = range.count > 2 && text[range.lowerBound] == 0x22 && text[range.upperBound - 1] == 0x22
    return isQuoted ? range.dropFirst().dropLast() : range
  }

  /// `对关系 T 权限不足`, `对模式 S 的权限不足`.
  private static func chinese(_ text: TextBytes, _ line: Range<Int>) -> Dependent? {
    guard let start = text.first("对", in: line), let place = text.last("权限不足", in: line), start + 3 < place else {
      return nil
    }
    for (word, kind) in chineseKinds where text.has(word, at: start + 3, before: place) {
      var name = text.behindBlanks(start + 3 + word.utf8CodeUnitCount, before: place)..<place
      if text.ends(name, with: "的") { name = name.dropLast(3) }
      name = unquoted(text, text.trimmingEnd(name))
      return name.isEmpty ? nil : Dependent(.denied, kind: kind, name: text.text(name))
    }
    return nil
  }

  private static let chineseKinds: [(StaticString, String)] = [
    ("关系", "relation"), ("表空间", "tablespace"), ("表", "table"), ("模式", "schema"), ("数据库", "database"),
    ("函数", "function"), ("序列", "sequence"), ("视图", "view"), ("语言", "language"), ("类型", "type"),
  ]

  /// Longer ones before those that they open with.
  private static let kinds: [StaticString] = [
    "relation", "table", "view", "sequence", "index", "schema", "database", "function", "procedure", "aggregate",
    "routine", "language", "large object", "large sequence", "tablespace", "foreign-data wrapper", "foreign server",
    "foreign table", "materialized view", "type", "domain", "column", "collation", "conversion", "event trigger",
    "extension", "operator class", "operator family", "operator", "parameter", "policy", "publication",
    "statistics object", "subscription", "text search configuration", "text search dictionary", "access method",
    "data source", "directory", "package", "synonym", "node group", "resource pool", "workload group", "server",
  ]
}

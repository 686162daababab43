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
    guard let kind = kinds.first(where: { isKind($0, text, range) }) else { return nil }
    let behind = range.lowerBound + kind.utf8CodeUnitCount
    let rest = (behind + 1)..<range.upperBound
    if text.equals(range.lowerBound..<behind, "column"), let column = column(text, rest, how) { return column }
    return Dependent(how, kind: "\(kind)", name: text.text(unquoted(text, rest)))
  }

  /// Whether the kind with a name behind it opens `range`.
  private static func isKind(_ kind: StaticString, _ text: TextBytes, _ range: Range<Int>) -> Bool {
    let behind = range.lowerBound + kind.utf8CodeUnitCount
    return behind + 1 < range.upperBound && text[behind] == 0x20
      && text.has(kind, at: range.lowerBound, before: range.upperBound)
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

  /// `对关系 T 权限不足`, `对模式 S 的权限不足`, `关系"t"的列"c"的权限不足`, `必须是表 T 的所有者`.
  private static func chinese(_ text: TextBytes, _ line: Range<Int>) -> Dependent? {
    for (before, after, how) in chineseWords {
      guard let start = text.first(before, in: line) else { continue }
      let rest = (start + before.utf8CodeUnitCount)..<line.upperBound
      if let end = text.last(after, in: rest), let object = chineseObject(text, rest.lowerBound..<end, how) {
        return object
      }
    }
    return chineseColumn(text, line)
  }

  /// A kind with a name behind it.
  private static func chineseObject(_ text: TextBytes, _ range: Range<Int>, _ how: Dependent.How) -> Dependent? {
    for (word, kind) in chineseKinds where text.has(word, at: range.lowerBound, before: range.upperBound) {
      let start = text.behindBlanks(range.lowerBound + word.utf8CodeUnitCount, before: range.upperBound)
      let name = unquoted(text, text.trimmingEnd(start..<range.upperBound))
      return name.isEmpty ? nil : Dependent(how, kind: kind, name: text.text(name))
    }
    return nil
  }

  /// Longer ones before those that they contain.
  private static let chineseWords: [(StaticString, StaticString, Dependent.How)] = [
    ("必须是", "的所有者", .notOwner), ("必须是", "的属主", .notOwner), ("对于", "的权限不足", .denied),
    ("对于", "权限不足", .denied), ("对", "的权限不足", .denied), ("对", "权限不足", .denied), ("访问", "的权限不足", .denied),
    ("没有", "的权限", .denied), ("对于", "权限不够", .denied), ("对", "权限不够", .denied),
  ]

  private static func chineseColumn(_ text: TextBytes, _ line: Range<Int>) -> Dependent? {
    guard let start = text.first("关系\"", in: line), let middle = text.last("\"的列\"", in: line), start + 7 < middle,
      let end = text.last("\"的权限不足", in: (middle + 8)..<line.upperBound), end > middle + 8
    else { return nil }
    return Dependent(
      .denied, kind: "column", name: text.text((middle + 8)..<end),
      on: Dependent.Target(kind: "relation", name: text.text((start + 7)..<middle)))
  }

  private static let chineseKinds: [(StaticString, String)] = [
    ("关系", "relation"), ("表空间", "tablespace"), ("表", "table"), ("模式", "schema"), ("数据库", "database"),
    ("数据源", "data source"), ("函数", "function"), ("序列", "sequence"), ("视图", "view"), ("语言", "language"),
    ("类型", "type"), ("列加密密钥", "column encryption key"), ("列", "column"), ("操作符表", "operator class"),
    ("操作符集合", "operator family"), ("操作符", "operator"), ("大对象", "large object"), ("节点组", "node group"),
    ("排序规则", "collation"), ("编码转换", "conversion"), ("文本搜索字典", "text search dictionary"),
    ("文本搜寻字典", "text search dictionary"), ("文本搜索配置", "text search configuration"),
    ("外部数据封装器", "foreign-data wrapper"), ("外部服务器", "foreign server"), ("扩展", "extension"), ("目录", "directory"),
    ("客户端主密钥", "client master key"), ("包", "package"), ("事件触发器", "event trigger"), ("发布", "publication"),
    ("订阅", "subscription"),
  ]

  private static let kinds: [StaticString] = [
    "relation", "table", "view", "sequence", "index", "schema", "database", "function", "procedure", "aggregate",
    "routine", "language", "large object", "large sequence", "tablespace", "foreign-data wrapper", "foreign server",
    "foreign table", "materialized view", "type", "domain", "column encryption key", "column", "collation",
    "conversion", "event trigger",
    "extension", "operator class", "operator family", "operator", "parameter", "policy", "publication",
    "statistics object", "subscription", "text search configuration", "text search dictionary", "access method",
    "data source", "directory", "client master key", "package", "synonym", "node group", "resource pool",
    "workload group", "server",
  ]
}

extension LogLineBuilder {
  /// From so many lines on a part of the tree is folded at first.
  private static let longTree = 200

  /// Adds a JSON value as a tree that is folded at first.
  mutating func append(tree value: JSONValue) {
    group(.jsonTree(fields: value.fieldCount), "", indent: 1, value: .json(value), folds: .folded) { builder in
      builder.append(value, key: nil, isLast: true, indent: 2)
    }
  }

  /// Newlines in strings become lines. Deep values are only walked to where the parser let them nest.
  private mutating func append(_ value: JSONValue, key: String?, isLast: Bool, indent: Int) {
    let comma = isLast ? "" : ","
    switch value {
    case .array(let items) where !items.isEmpty:
      group(
        .jsonOpening(count: items.count, isArray: true), Self.label(key) + "[", indent: indent, value: .json(value),
        folds: .long(1, folded: Self.longTree)
      ) { builder in
        for (number, item) in items.enumerated() {
          builder.append(item, key: nil, isLast: number == items.count - 1, indent: indent + 1)
        }
        builder.append(.json, "]" + comma, indent: indent)
      }
    case .object(let object) where !object.members.isEmpty:
      group(
        .jsonOpening(count: object.members.count, isArray: false), Self.label(key) + "{", indent: indent,
        value: .json(value), folds: .long(1, folded: Self.longTree)
      ) { builder in
        for (number, member) in object.members.enumerated() {
          let isLast = number == object.members.count - 1
          builder.append(member.value, key: member.key, isLast: isLast, indent: indent + 1)
        }
        builder.append(.json, "}" + comma, indent: indent)
      }
    case .string(let text): append(string: text, key: key, comma: comma, indent: indent)
    case .null, .bool, .number, .array, .object:
      append(.json, Self.label(key) + Self.plain(value) + comma, indent: indent, value: .json(value))
    }
  }

  private mutating func append(string text: String, key: String?, comma: String, indent: Int) {
    guard !isFull else {
      LineCutter.forEachLine(of: Substring(text)) { _ in append(.json, "", indent: 0) }
      return
    }
    var pieces: [Substring] = []
    LineCutter.forEachLine(of: Substring(text)) { pieces.append($0) }
    let head = Self.label(key) + "\"" + JSONWriter.escaped(pieces[0])
    let value = LogLine.Value.json(.string(text))
    guard let last = pieces.last, pieces.count > 1 else {
      return append(.json, head + "\"" + comma, indent: indent, value: value)
    }
    group(.json, head, indent: indent, value: value, folds: .long(Self.longText, folded: Self.longTree)) { builder in
      for piece in pieces.dropFirst().dropLast() {
        builder.append(.json, JSONWriter.escaped(piece), indent: indent + 1)
      }
      builder.append(.json, JSONWriter.escaped(last) + "\"" + comma, indent: indent + 1)
    }
  }

  /// From so many further lines on a string folds.
  private static let longText = 8

  private static func plain(_ value: JSONValue) -> String { value.number ?? value.jsonText() }

  private static func label(_ key: String?) -> String { key.map { "\"" + JSONWriter.escaped($0[...]) + "\": " } ?? "" }
}

extension JSONValue {
  /// The fields of an object, or of all objects of an array, where a scalar counts as one.
  fileprivate var fieldCount: Int {
    switch self {
    case .object(let object): object.members.count
    case .array(let items): items.reduce(0) { $0 + ($1.object?.members.count ?? 1) }
    case .null, .bool, .number, .string: 1
    }
  }
}

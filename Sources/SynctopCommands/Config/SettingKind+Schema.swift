import SyncLog

extension SettingKind {
  /// What a JSON Schema says about a value of this kind.
  var schema: JSONObject {
    switch self {
    case .identifier: Self.text(SettingPattern.identifier)
    case .name: Self.members([("type", "string"), ("maxLength", 128), ("pattern", .string(SettingPattern.name))])
    case .region: Self.words(Regions.all)
    case .address: Self.text(SettingPattern.address)
    case .choice(let words): Self.words(words)
    case .duration: Self.text(SettingPattern.duration)
    case .integer(let range): Self.number(range)
    case .bytes(let range): Self.any([Self.number(range), Self.text(SettingPattern.bytes)])
    case .rate: Self.any([Self.number(1...10_000), Self.text(SettingPattern.rate)])
    case .boolean: Self.members([("type", "boolean")])
    case .timeZone: Self.text(SettingPattern.zone)
    case .file, .directory: Self.members([("type", "string"), ("minLength", 1), ("maxLength", 4096)])
    case .identifiers:
      Self.any([Self.text(SettingPattern.identifiers), Self.list(Self.text(SettingPattern.identifier))])
    case .contexts:
      Self.any([Self.text(SettingPattern.contextNames), Self.list(Self.text(SettingPattern.contextName))])
    case .command: Self.any([Self.members([("type", "string"), ("pattern", "\\S")]), Self.commandWords])
    case .metadataAddress: Self.text(SettingPattern.metadata)
    case .secret: Self.text(SettingPattern.secret)
    }
  }

  /// A value of the table, which is a text there, as JSON.
  func json(_ text: String) -> JSONValue {
    switch self {
    case .integer: .number(text)
    case .boolean: .bool(text == "true")
    case .identifier, .name, .region, .address, .choice, .duration, .bytes, .rate, .timeZone, .file, .directory,
      .identifiers, .contexts, .command, .metadataAddress, .secret:
      .string(text)
    }
  }

  private static var commandWords: JSONObject {
    members([
      ("type", "array"), ("items", ["type": "string"]), ("minItems", 1),
      ("maxItems", .number("\(CommandWords.wordLimit)")),
    ])
  }

  private static func text(_ pattern: String) -> JSONObject {
    members([("type", "string"), ("pattern", .string(pattern))])
  }

  private static func words(_ words: [String]) -> JSONObject {
    members([("type", "string"), ("enum", .array(words.map { .string($0) }))])
  }

  private static func number(_ range: ClosedRange<Int>) -> JSONObject {
    members([
      ("type", "integer"), ("minimum", .number("\(range.lowerBound)")), ("maximum", .number("\(range.upperBound)")),
    ])
  }

  private static func list(_ item: JSONObject) -> JSONObject {
    members([
      ("type", "array"), ("items", .object(item)), ("minItems", 1), ("maxItems", 64), ("uniqueItems", .bool(true)),
    ])
  }

  private static func any(_ kinds: [JSONObject]) -> JSONObject {
    members([("anyOf", .array(kinds.map { .object($0) }))])
  }

  private static func members(_ members: [(String, JSONValue)]) -> JSONObject {
    JSONObject(members.map { JSONObject.Member(key: $0.0, value: $0.1) })
  }
}

import SyncLog

extension ConfigurationNode {
  /// The same as a JSON value, without its lines.
  var json: JSONValue {
    switch value {
    case .object(let members):
      .object(JSONObject(members.map { JSONObject.Member(key: $0.key, value: $0.node.json) }))
    case .array(let items): .array(items.map(\.json))
    case .string(let text): .string(text)
    case .number(let digits): .number(digits)
    case .boolean(let flag): .bool(flag)
    case .null, .unreadable: .null
    }
  }

  /// The line of a place such as `causes[2].patterns[0]`; of what isn't there, that of what it would be in.
  func line(at place: String) -> Int {
    var node = self
    var line = line
    for part in place.split(whereSeparator: { ".[]".contains($0) }) {
      switch node.value {
      case .object(let members):
        guard let member = members.last(where: { $0.key == part }) else { return line }
        (node, line) = (member.node, member.line)
      case .array(let items):
        guard let index = Int(part), items.indices.contains(index) else { return line }
        (node, line) = (items[index], items[index].line)
      case .string, .number, .boolean, .null, .unreadable: return line
      }
    }
    return line
  }
}

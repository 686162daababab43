/// Objects that the primary text of an error names itself.
extension Dependent {
  /// What the message says the role may not use, or doesn't own; nil when it names no object.
  package static func denied(in message: String) -> Dependent? {
    TextBytes.read(message) { DenialReader.read($0) }
  }

  /// The policy that a role couldn't be taken out of.
  package static func policy(in message: String) -> Dependent? {
    TextBytes.read(message) { text in
      for opening in [" from row level security policy \"", " from policy \""] as [StaticString] {
        guard let (policy, table) = between(text, opening, "\" on \"") else { continue }
        return target(text, policy: policy, table: table)
      }
      return between(text, "不能在\"", "\"删除行级安全策略\"").map { target(text, policy: $0.1, table: $0.0) }
    }
  }

  private static func target(_ text: TextBytes, policy: Range<Int>, table: Range<Int>) -> Dependent {
    let on = Target(kind: "table", name: text.text(table))
    return Dependent(.target, kind: "policy", name: text.text(policy), on: on)
  }

  /// The names before and behind the last `joint`, the second up to the last quote.
  private static func between(
    _ text: TextBytes, _ opening: StaticString, _ joint: StaticString
  ) -> (Range<Int>, Range<Int>)? {
    guard let place = text.first(opening, in: 0..<text.count) else { return nil }
    let rest = (place + opening.utf8CodeUnitCount)..<text.count
    guard let middle = text.last(joint, in: rest), middle > rest.lowerBound else { return nil }
    let second = (middle + joint.utf8CodeUnitCount)..<text.count
    guard let end = text.last("\"", in: second), end > second.lowerBound else { return nil }
    return (rest.lowerBound..<middle, second.lowerBound..<end)
  }

  /// The roles, zones or policies of Ranger that refer to what was to be deleted.
  package static func ranger(in message: String) -> [Dependent] {
    TextBytes.read(message) { RangerReader.read($0) }
  }
}

/// Objects that the primary text of an error names itself.
extension Dependent {
  /// What the message says the role may not use, or doesn't own; nil when it names no object.
  package static func denied(in message: String) -> Dependent? {
    TextBytes.read(message) { DenialReader.read($0) }
  }

  /// The policy that a role couldn't be taken out of.
  package static func policy(in message: String) -> Dependent? {
    TextBytes.read(message) { text in
      let opening: StaticString = " from row level security policy \""
      let joint: StaticString = "\" on \""
      guard let place = text.first(opening, in: 0..<text.count) else { return nil }
      let rest = (place + opening.utf8CodeUnitCount)..<text.count
      guard let middle = text.last(joint, in: rest), middle > rest.lowerBound else { return nil }
      let table = (middle + joint.utf8CodeUnitCount)..<text.count
      guard let end = text.last("\"", in: table), end > table.lowerBound else { return nil }
      let on = Target(kind: "table", name: text.text(table.lowerBound..<end))
      return Dependent(.target, kind: "policy", name: text.text(rest.lowerBound..<middle), on: on)
    }
  }

  /// The roles, zones or policies of Ranger that refer to what was to be deleted.
  package static func ranger(in message: String) -> [Dependent] {
    TextBytes.read(message) { RangerReader.read($0) }
  }
}

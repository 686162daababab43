/// Objects that the primary text of an error names itself.
extension Dependent {
  /// What the message says the role may not use, or doesn't own; nil when it names no object.
  package static func denied(in message: String) -> Dependent? {
    TextBytes.read(message) { DenialReader.read($0) }
  }

  /// The policy that a role couldn't be taken out of.
  package static func policy(in message: String) -> Dependent? {
    TextBytes.read(message) { text in
      let all = 0..<text.count
      guard let place = text.first(" from row level security policy \"", in: all),
        let middle = text.last("\" on \"", in: (place + 32)..<text.count), middle > place + 32
      else { return nil }
      let end = text.last("\"", in: all) ?? text.count
      guard end > middle + 6 else { return nil }
      let table = Target(kind: "table", name: text.text((middle + 6)..<end))
      return Dependent(.target, kind: "policy", name: text.text((place + 32)..<middle), on: table)
    }
  }

  /// The roles, zones or policies of Ranger that refer to what was to be deleted.
  package static func ranger(in message: String) -> [Dependent] {
    TextBytes.read(message) { RangerReader.read($0) }
  }
}

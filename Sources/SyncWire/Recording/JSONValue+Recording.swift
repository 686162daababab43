import SyncLog

extension JSONValue {
  /// A text without the secrets in it.
  static func masked(_ text: String) -> JSONValue { .string(Redaction.apply(text)) }

  /// A whole number within bounds; nil for all else.
  func whole<Number: FixedWidthInteger>(in bounds: ClosedRange<Number>) -> Number? {
    guard let number = number.flatMap({ Number($0) }), bounds.contains(number) else { return nil }
    return number
  }
}

extension JSONObject {
  /// Adds a member behind the others, without looking whether it is there.
  mutating func add(_ key: String, _ value: JSONValue?) {
    guard let value else { return }
    self = JSONObject(members + [Member(key: key, value: value)])
  }
}

import SyncLog

/// The members of a JSON object, without those whose value isn't known.
struct JSONMembers {
  private var members: [JSONObject.Member] = []

  mutating func add(_ key: String, _ value: JSONValue?) {
    if let value { members.append(JSONObject.Member(key: key, value: value)) }
  }

  mutating func add(_ key: String, _ text: String?) { add(key, text.map { JSONValue.string($0) }) }

  mutating func add(_ key: String, _ number: Int?) { add(key, number.map { JSONValue.integer($0) }) }

  /// A text that was a number in the log, to the digit; as a text where it is no number.
  mutating func add(_ key: String, number text: String?) { add(key, text.map(Self.number)) }

  var object: JSONValue { .object(JSONObject(members)) }

  private static func number(_ text: String) -> JSONValue {
    guard let value = try? JSONValue.parse(text), value.number == text else { return .string(text) }
    return value
  }
}

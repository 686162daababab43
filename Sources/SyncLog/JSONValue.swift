/// A JSON value that loses nothing: numbers keep their digits, objects their order and their repeated keys.
package enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  /// The digits exactly as they came, valid by RFC 8259.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue {
  /// A whole number as JSON.
  package static func integer(_ value: some BinaryInteger) -> JSONValue { .number(String(value)) }

  /// The text of a string; nil for all else.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The digits of a number as they came; nil for all else.
  package var number: String? {
    if case .number(let digits) = self { digits } else { nil }
  }

  /// The text of a string, the digits of a number, the word of a truth value; nil for all else.
  package var scalarText: String? {
    switch self {
    case .string(let text): text
    case .number(let digits): digits
    case .bool(let flag): flag ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  package var bool: Bool? {
    if case .bool(let flag) = self { flag } else { nil }
  }

  package var array: [JSONValue]? {
    if case .array(let items) = self { items } else { nil }
  }

  package var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  package var isNull: Bool { self == .null }

  /// The value of `key` when this is an object that has it.
  package subscript(key: String) -> JSONValue? { object?[key] }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  package init(nilLiteral: ()) { self = .null }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements.map { JSONObject.Member(key: $0.0, value: $0.1) }))
  }
}

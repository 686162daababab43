/// A value of a configuration file together with the line it begins on, so that an error can point at it.
struct ConfigurationNode: Equatable, Sendable {
  let line: Int
  let value: Value

  indirect enum Value: Equatable, Sendable {
    case object([Member])
    case array([ConfigurationNode])
    case string(String)
    /// The number as it was written.
    case number(String)
    case boolean(Bool)
    case null
    /// What was written there is no JSON, and was told already.
    case unreadable
  }

  struct Member: Equatable, Sendable {
    let key: String
    let line: Int
    let node: ConfigurationNode
  }

  /// The kind of value in a person's words.
  var kind: String {
    switch value {
    case .object: "an object"
    case .array: "a list"
    case .string: "a text"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    case .unreadable: "no JSON value"
    }
  }
}

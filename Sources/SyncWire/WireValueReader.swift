import SyncLog

/// Reads single values of a task, and remembers whether one of them wasn't what the API documents.
struct WireValueReader {
  private(set) var isIrregular = false

  /// A text; numbers and booleans are taken as they are written.
  mutating func text(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): return text
    case .null: return nil
    case .number(let digits): return irregular(digits)
    case .bool(let flag): return irregular(flag ? "true" : "false")
    case .array, .object: return irregular(nil)
    }
  }

  /// A text that says nothing when it is empty, such as an id or a status.
  mutating func name(_ value: JSONValue) -> String? {
    guard let text = text(value) else { return nil }
    return text.isEmpty ? irregular(nil) : text
  }

  /// A text that may be long; structured values are kept as JSON rather than lost.
  mutating func message(_ value: JSONValue) -> String? {
    switch value {
    case .array, .object: irregular(value.jsonText())
    case .null, .bool, .number, .string: text(value)
    }
  }

  /// A whole number; one outside of `usual` is kept, but it isn't regular.
  mutating func integer(_ value: JSONValue, usual: ClosedRange<Int>) -> Int? {
    guard let number = whole(value).flatMap(Int.init(exactly:)) else { return nil }
    return usual.contains(number) ? number : irregular(number)
  }

  /// A moment in epoch milliseconds; zero means that there was none.
  ///
  /// A number too small for that is taken as seconds, one too large as micro- or nanoseconds.
  mutating func time(_ value: JSONValue) -> Int64? {
    guard let number = whole(value), number != 0 else { return nil }
    switch number {
    case ..<0: return irregular(nil)
    case ..<Self.leastMilliseconds: return irregular(number * 1000)
    case ...Self.mostMilliseconds: return number
    default: break
    }
    let shorter = [number / 1000, number / 1_000_000].first { $0 <= Self.mostMilliseconds }
    return irregular(shorter)
  }

  /// Below this a number is more likely to count seconds: it would be a moment of early 1973.
  private static let leastMilliseconds: Int64 = 100_000_000_000
  /// The last moment of the year 9999.
  private static let mostMilliseconds: Int64 = 253_402_300_799_999

  private mutating func whole(_ value: JSONValue) -> Int64? {
    switch value {
    case .number(let digits):
      if let number = Int64(digits) { return number }
      return irregular(Self.whole(digits))
    case .string(let text): return irregular(Self.whole(text))
    case .null: return nil
    case .bool, .array, .object: return irregular(nil)
    }
  }

  /// The whole part of a decimal number, whatever its notation; nil when it doesn't fit or isn't one.
  private static func whole(_ text: String) -> Int64? {
    if let number = Int64(text) { return number }
    guard text.utf8.count <= 64, text.utf8.allSatisfy(isDecimal) else { return nil }
    return Double(text).flatMap { Int64(exactly: $0.rounded(.towardZero)) }
  }

  /// Keeps out `nan`, `infinity` and hexadecimal digits, which `Double` would read.
  private static func isDecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func irregular<Value>(_ value: Value?) -> Value? {
    isIrregular = true
    return value
  }
}

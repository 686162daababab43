/// Why a text is not JSON, and where it ceases to be.
package struct JSONError: Error, Equatable, Sendable {
  /// What was met instead of JSON.
  package enum Reason: Equatable, Sendable {
    /// The text ends before its value does.
    case unexpectedEnd
    case unexpectedByte(UInt8)
    case controlInString(UInt8)
    case invalidEscape
    case invalidNumber
    case tooDeep(limit: Int)
    /// More text follows the value.
    case trailingText
  }

  /// The first byte that can't be there, counted from the start of the text.
  package let offset: Int
  package let reason: Reason

  package init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }
}

extension JSONError: CustomStringConvertible {
  package var description: String {
    switch reason {
    case .unexpectedEnd: "the JSON ends too early, at byte \(offset)"
    case .unexpectedByte(let byte): "byte 0x\(String(byte, radix: 16)) can't stand at byte \(offset) of JSON"
    case .controlInString(let byte): "unescaped control 0x\(String(byte, radix: 16)) in a string, at byte \(offset)"
    case .invalidEscape: "unknown escape in a string, at byte \(offset)"
    case .invalidNumber: "malformed number, at byte \(offset)"
    case .tooDeep(let limit): "nested more than \(limit) deep, at byte \(offset)"
    case .trailingText: "text after the end of the JSON, at byte \(offset)"
    }
  }
}

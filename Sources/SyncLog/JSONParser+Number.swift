extension JSONParser {
  /// Reads a number by the grammar and gives its digits back as they stand.
  mutating func number() throws(JSONError) -> String {
    let start = position
    pass(UInt8(ascii: "-"))
    let leading = try current()
    try digits()
    if leading == UInt8(ascii: "0"), position > start + (bytes[start] == leading ? 1 : 2) {
      throw JSONError(offset: start, reason: .invalidNumber)
    }
    if pass(UInt8(ascii: ".")) { try digits() }
    if pass(UInt8(ascii: "e")) || pass(UInt8(ascii: "E")) {
      if !pass(UInt8(ascii: "+")) { pass(UInt8(ascii: "-")) }
      try digits()
    }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
  }

  /// Passes `byte` when it stands here.
  @discardableResult private mutating func pass(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func digits() throws(JSONError) {
    let first = try current()
    guard first.isDigit else { throw failure(.invalidNumber) }
    while position < bytes.count, bytes[position].isDigit { position += 1 }
  }
}

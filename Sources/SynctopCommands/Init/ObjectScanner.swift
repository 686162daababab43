/// Finds where the objects of a configuration file open, among comments and strings. What is no JSON ends the search.
struct ObjectScanner {
  /// The place where a member could be put first.
  struct Opening: Equatable {
    /// Behind the bracket, and behind the line end where only a comment stands between.
    let place: Int
    /// The first place that isn't part of the bracket.
    let inside: Int
    /// Whether the object holds no member.
    let isEmpty: Bool
  }

  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The file's own object; nil where it holds something else.
  mutating func openRoot() -> Opening? {
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    skipBlanks()
    return open()
  }

  /// The object that is the value of `key` in `object`; nil where there is none.
  mutating func openMember(_ key: String, in object: Opening) -> Opening? {
    at = object.inside
    while true {
      skipBlanks()
      guard peek == UInt8(ascii: "\"") else { return nil }
      let start = at
      skipString()
      let isMeant = bytes[start..<at].elementsEqual("\"\(key)\"".utf8)
      skipBlanks()
      guard peek == UInt8(ascii: ":") else { return nil }
      at += 1
      skipBlanks()
      if isMeant { return open() }
      skipValue()
      skipBlanks()
      guard peek == UInt8(ascii: ",") else { return nil }
      at += 1
    }
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func open() -> Opening? {
    guard peek == UInt8(ascii: "{") else { return nil }
    at += 1
    let inside = at
    let place = endOfLine() ?? inside
    skipBlanks()
    return Opening(place: place, inside: inside, isEmpty: peek == UInt8(ascii: "}"))
  }

  /// The start of the next line, if nothing but blanks and a line comment are before it.
  private func endOfLine() -> Int? {
    var index = at
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D { index += 1 }
    if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "/") {
      while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    }
    return index < bytes.count && bytes[index] == 0x0A ? index + 1 : nil
  }

  private mutating func skipBlanks() {
    while let byte = peek {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        at += 1
      } else if byte == UInt8(ascii: "/"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "/") {
        while at < bytes.count, bytes[at] != 0x0A { at += 1 }
      } else if byte == UInt8(ascii: "/"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "*") {
        skipBlockComment()
      } else {
        return
      }
    }
  }

  private mutating func skipBlockComment() {
    at += 2
    while at < bytes.count, !bytes[at...].starts(with: "*/".utf8) { at += 1 }
    at = min(at + 2, bytes.count)
  }

  private mutating func skipString() {
    at += 1
    while let byte = peek, byte != UInt8(ascii: "\"") { at += byte == UInt8(ascii: "\\") ? 2 : 1 }
    at = min(at + 1, bytes.count)
  }

  /// Skips whatever stands up to the comma or the bracket that ends the value.
  private mutating func skipValue() {
    var depth = 0
    while true {
      skipBlanks()
      switch peek {
      case nil: return
      case UInt8(ascii: "\""): skipString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        at += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { return }
        depth -= 1
        at += 1
      case UInt8(ascii: ",") where depth == 0: return
      default: at += 1
      }
    }
  }
}

/// Writes JSON values as UTF-8 text, escaping whatever may not reach a terminal.
struct JSONWriter {
  private(set) var output: [UInt8] = []
  private let pretty: Bool
  private var depth = 0

  init(pretty: Bool) { self.pretty = pretty }

  /// A stretch of text as it stands between a string's quotes.
  static func escaped(_ text: Substring) -> String {
    guard !text.utf8.allSatisfy(isPlain) else { return String(text) }
    var writer = JSONWriter(pretty: false)
    for scalar in text.unicodeScalars { writer.writeInside(scalar) }
    return String(decoding: writer.output, as: UTF8.self)
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: write("null")
    case .bool(let flag): write(flag ? "true" : "false")
    case .number(let digits): write(digits)
    case .string(let text): writeQuoted(text)
    case .array(let items): writeList(items, "[", "]") { $0.write($1) }
    case .object(let object): writeList(object.members, "{", "}") { $0.writeMember($1) }
    }
  }

  private mutating func write(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  private mutating func writeMember(_ member: JSONObject.Member) {
    writeQuoted(member.key)
    write(pretty ? ": " : ":")
    write(member.value)
  }

  private mutating func writeList<Item>(
    _ items: [Item], _ opening: String, _ closing: String, _ writeItem: (inout JSONWriter, Item) -> Void
  ) {
    write(opening)
    depth += 1
    for (index, item) in items.enumerated() {
      if index > 0 { write(",") }
      breakLine()
      writeItem(&self, item)
    }
    depth -= 1
    if !items.isEmpty { breakLine() }
    write(closing)
  }

  private mutating func breakLine() {
    guard pretty else { return }
    output.append(0x0A)
    output.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func writeQuoted(_ text: String) {
    output.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let end = Self.plainEnd(bytes, from: start)
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end
        while start < bytes.count, !Self.isPlain(bytes[start]) { start += writeScalar(bytes, at: start) }
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Writes the scalar at `offset`, and gives how many bytes it has there; the bytes are valid UTF-8.
  private mutating func writeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let length = bytes[offset] < 0x80 ? 1 : bytes[offset] < 0xE0 ? 2 : bytes[offset] < 0xF0 ? 3 : 4
    let scalar = String(decoding: UnsafeBufferPointer(rebasing: bytes[offset..<(offset + length)]), as: UTF8.self)
    for scalar in scalar.unicodeScalars { writeInside(scalar) }
    return length
  }

  /// The end of the printable ASCII without quote and backslash that starts at `start`.
  private static func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, isPlain(bytes[end]) { end += 1 }
    return end
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x20 <= 0x5E && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func writeInside(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": write("\\\"")
    case "\\": write("\\\\")
    case "\n": write("\\n")
    case "\r": write("\\r")
    case "\t": write("\\t")
    case " "..."~": output.append(UInt8(truncatingIfNeeded: scalar.value))
    case _ where TerminalSafety.isSafe(scalar): output.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    default: UTF16.encode(scalar)?.forEach { writeEscaped($0) }
    }
  }

  private mutating func writeEscaped(_ unit: UInt16) {
    write("\\u")
    let digits = String(unit, radix: 16)
    output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
    write(digits)
  }
}

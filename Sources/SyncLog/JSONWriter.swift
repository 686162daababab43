/// Writes JSON values as UTF-8 text, escaping whatever may not reach a terminal.
struct JSONWriter {
  private(set) var output: [UInt8] = []
  private let pretty: Bool
  private let indentLimit: Int
  private let lineLimit: Int
  private var depth = 0
  private var lines = 1
  /// Newlines in strings of lines that weren't written.
  private var omittedNewlines = 0

  /// Writes no more than `lineLimit` lines, none deeper than `indentLimit` levels; what is beyond is only counted.
  init(pretty: Bool, indentLimit: Int = .max, lineLimit: Int = .max) {
    self.pretty = pretty
    self.indentLimit = indentLimit
    self.lineLimit = lineLimit
  }

  /// Lines beyond the limit; a newline in a string counts as the end of one there.
  var omittedLines: Int { max(0, lines - lineLimit) + omittedNewlines }

  private var isFull: Bool { lines > lineLimit }

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
    if !isFull { output.append(contentsOf: text.utf8) }
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
    lines += 1
    guard !isFull else { return }
    output.append(0x0A)
    output.append(contentsOf: repeatElement(0x20, count: 2 * min(depth, indentLimit)))
  }

  private mutating func writeQuoted(_ text: String) {
    guard !isFull else {
      omittedNewlines += text.utf8.count { $0 == 0x0A }
      return
    }
    output.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars { writeInside(scalar) }
    output.append(UInt8(ascii: "\""))
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

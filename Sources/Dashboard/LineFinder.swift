/// Looks for a text in lines, in any case.
struct LineFinder {
  private let needle: [UInt8]
  private let foreign: String?

  /// Nil when there is nothing to look for.
  init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    needle = text.utf8.map(Self.lower)
    foreign = text.utf8.allSatisfy { $0 < 0x80 } ? nil : text.lowercased()
  }

  func isFound(in line: String) -> Bool {
    guard line.utf8.count >= needle.count else { return false }
    if let foreign { return line.utf8.contains { $0 >= 0x80 } && line.lowercased().contains(foreign) }
    let bytes = line.utf8Span.span
    var start = 0
    let last = bytes.count - needle.count
    while start <= last {
      if Self.lower(bytes[start]) == needle[0], matches(bytes, at: start) { return true }
      start += 1
    }
    return false
  }

  private func matches(_ bytes: borrowing Span<UInt8>, at start: Int) -> Bool {
    var index = 1
    while index < needle.count {
      if Self.lower(bytes[start + index]) != needle[index] { return false }
      index += 1
    }
    return true
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

/// Texts in one stretch of bytes: how many, their lengths as `TextLengths`, then the texts, each with a newline behind
/// it, so that a needle is looked for in all of them at once.
struct PackedTexts {
  private let bytes: UnsafeRawBufferPointer
  /// Where the lengths begin.
  private let lengthsStart: Int
  /// How many texts there are, absent ones included.
  let count: Int
  /// Where the texts begin.
  private let textStart: Int

  /// Reads what `bytes(of:)` wrote, from `start` on.
  init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    self.bytes = bytes
    var place = start
    count = Self.length(in: bytes, at: &place) ?? 0
    lengthsStart = place
    for _ in 0..<count { _ = Self.length(in: bytes, at: &place) }
    textStart = place
  }

  static func append(_ texts: [String?], to bytes: inout [UInt8]) {
    TextLengths.append(texts.count, to: &bytes)
    for text in texts { TextLengths.append(text?.utf8.count, to: &bytes) }
    for text in texts {
      guard let text else { continue }
      bytes.append(contentsOf: text.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// Whether a needle is in any of the texts.
  func isFound(_ needle: NeedleProbe) -> Bool {
    guard let base = bytes.baseAddress, textStart < bytes.count else { return false }
    return needle.offset(in: base + textStart, bytes.count - textStart) != nil
  }

  /// Whether a text from the one with number `first` on passes.
  func contains(from first: Int = 0, where passes: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    var (lengths, start) = (lengthsStart, textStart)
    for number in 0..<count {
      guard let length = Self.length(in: bytes, at: &lengths) else { continue }
      let text = UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
      if number >= first, passes(text) { return true }
      start += length + 1
    }
    return false
  }

  /// All texts, copied.
  var texts: [String?] {
    var (lengths, start) = (lengthsStart, textStart)
    return (0..<count).map { _ in
      guard let length = Self.length(in: bytes, at: &lengths) else { return nil }
      defer { start += length + 1 }
      return String(decoding: bytes[start..<start + length], as: UTF8.self)
    }
  }

  private static func length(in bytes: UnsafeRawBufferPointer, at place: inout Int) -> Int? {
    TextLengths.next(in: bytes.assumingMemoryBound(to: UInt8.self), at: &place)
  }
}

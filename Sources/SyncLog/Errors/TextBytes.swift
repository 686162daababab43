/// A text's UTF-8 as its readers walk it: offsets are bytes, ranges lie within the text.
struct TextBytes {
  let bytes: UnsafeBufferPointer<UInt8>

  var count: Int { bytes.count }

  subscript(offset: Int) -> UInt8 { bytes[offset] }

  /// Reads `text` as bytes.
  static func read<Result>(_ text: String, _ body: (TextBytes) -> Result) -> Result {
    var text = text
    return text.withUTF8 { body(TextBytes(bytes: $0)) }
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// Whether `word` stands at `offset`, whole before `end`.
  func has(_ word: StaticString, at offset: Int, before end: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset >= 0, length <= end - offset else { return false }
    let start = word.utf8Start
    var place = 0
    while place < length {
      if bytes[offset + place] != start[place] { return false }
      place += 1
    }
    return true
  }

  /// Whether `range` ends in `word`.
  func ends(_ range: Range<Int>, with word: StaticString) -> Bool {
    let start = range.upperBound - word.utf8CodeUnitCount
    return start >= range.lowerBound && has(word, at: start, before: range.upperBound)
  }

  /// Whether `range` is `word` and no more.
  func equals(_ range: Range<Int>, _ word: StaticString) -> Bool {
    range.count == word.utf8CodeUnitCount && has(word, at: range.lowerBound, before: range.upperBound)
  }

  /// Where `word` stands first in `range`.
  func first(_ word: StaticString, in range: Range<Int>) -> Int? {
    let head = word.utf8Start[0]
    var place = range.lowerBound
    let last = range.upperBound - word.utf8CodeUnitCount
    while place <= last {
      if bytes[place] == head, has(word, at: place, before: range.upperBound) { return place }
      place += 1
    }
    return nil
  }

  /// Where `word` stands last in `range`.
  func last(_ word: StaticString, in range: Range<Int>) -> Int? {
    let head = word.utf8Start[0]
    var place = range.upperBound - word.utf8CodeUnitCount
    while place >= range.lowerBound {
      if bytes[place] == head, has(word, at: place, before: range.upperBound) { return place }
      place -= 1
    }
    return nil
  }

  /// How often a double quote stands in `range`.
  func quotes(in range: Range<Int>) -> Int {
    var count = 0
    var place = range.lowerBound
    while place < range.upperBound {
      if bytes[place] == 0x22 { count += 1 }
      place += 1
    }
    return count
  }

  /// The end of the line that `offset` lies in: its newline, or the end of the text.
  func lineEnd(from offset: Int) -> Int {
    var place = offset
    while place < bytes.count, bytes[place] != 0x0A { place += 1 }
    return place
  }

  /// The first offset from `start` on that holds neither a blank nor a tab.
  func behindBlanks(_ start: Int, before end: Int) -> Int {
    var place = start
    while place < end, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    return place
  }

  /// `range` without blanks, tabs and line breaks at its end.
  func trimmingEnd(_ range: Range<Int>, onlyBreaks: Bool = false) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, onlyBreaks ? bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D : bytes[end - 1].isBlank
    {
      end -= 1
    }
    return range.lowerBound..<end
  }

  /// `range` without the carriage return that ends it.
  func withoutReturn(_ range: Range<Int>) -> Range<Int> {
    range.isEmpty || bytes[range.upperBound - 1] != 0x0D ? range : range.lowerBound..<(range.upperBound - 1)
  }
}

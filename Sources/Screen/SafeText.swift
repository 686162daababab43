/// The one sanitiser between foreign text and the screen. It is an allow-list: what it returns holds only scalars that
/// every terminal draws alike, and whatever else was there is shown as `^X`, `\x9B`, `<202E>`, `⏎` or U+FFFD.
package enum SafeText {
  /// Bytes of text that one line keeps before it says how many more there were.
  package static let lineLimit = 16 * 1024
  /// Bytes of text that `lines` keeps before it says how many more there were.
  package static let textLimit = 256 * 1024
  /// Combining marks that a base keeps; curses has room for no more in a cell.
  package static let markLimit = 4

  /// Whether a cell may hold `scalar`: one that glibc, tmux and the wcwidth tables place in the same columns.
  package static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    ScalarClass(scalar).isDrawn
  }

  /// `text` for a cell of one line: a tab is a space, every line end is one `⏎`. Beyond `limit` bytes of UTF-8 the
  /// rest is counted, not shown.
  package static func line(_ text: String, limit: Int = lineLimit) -> String {
    let bytes = text.utf8Span.span
    if bytes.count <= limit, isPlain(bytes) { return text }
    return scanned(bytes, 0..<bytes.count, limit: limit, as: .cell)
  }

  /// `text` as lines for a pane: broken at LF and CRLF, tabs expanded to every eighth column. A line keeps `lineLimit`
  /// bytes and all lines together `limit`; what is left out is counted behind them. Empty text has no lines, and a
  /// line end at the very end starts none.
  package static func lines(_ text: String, limit: Int = textLimit, lineLimit: Int = lineLimit) -> [String] {
    let bytes = text.utf8Span.span
    let end = boundary(bytes, 0..<bytes.count, limit: limit)
    var lines: [String] = []
    var start = 0
    while start < end {
      var stop = start
      while stop < end, bytes[stop] != lineFeed { stop += 1 }
      let endsWithReturn = stop < end && stop > start && bytes[stop - 1] == carriageReturn
      lines.append(scanned(bytes, start..<(endsWithReturn ? stop - 1 : stop), limit: lineLimit, as: .pane))
      start = stop + 1
    }
    if end < bytes.count { lines.append(remainder(bytes.count - end)) }
    return lines
  }

  /// Whether `text` is printable ASCII throughout, so that it is its own safe form, one column a byte.
  package static func isPlain(_ text: String) -> Bool {
    isPlain(text.utf8Span.span)
  }

  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    var isForeign = false
    for index in bytes.indices {
      isForeign = isForeign || bytes[index] &- 0x20 > 0x5E
    }
    return !isForeign
  }

  private static func scanned(
    _ bytes: Span<UInt8>, _ range: Range<Int>, limit: Int, as place: SafeTextScanner.Place
  ) -> String {
    let end = boundary(bytes, range, limit: limit)
    let kept = bytes.extracting(range.lowerBound..<end)
    if end == range.upperBound, isPlain(kept) {
      return kept.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
    var scanner = SafeTextScanner(place, capacity: end - range.lowerBound)
    var index = range.lowerBound
    while index < end {
      index = scanner.takePlain(bytes, index..<end)
      guard index < end else { break }
      let next = DecodedScalar(bytes, at: index)
      scanner.take(next.scalar)
      index += next.length
    }
    return end < range.upperBound ? scanner.text + remainder(range.upperBound - end) : scanner.text
  }

  /// Where `range` holds `limit` bytes or a little less: never inside a scalar.
  private static func boundary(_ bytes: Span<UInt8>, _ range: Range<Int>, limit: Int) -> Int {
    guard range.count > limit else { return range.upperBound }
    var end = range.lowerBound + max(limit, 0)
    while end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private static func remainder(_ bytes: Int) -> String {
    "… \(bytes) \(bytes == 1 ? "byte" : "bytes") more"
  }
}

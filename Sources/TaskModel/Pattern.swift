/// A value of a text field: a substring in any case, or, with `*` in it, the whole text with anything at each star.
struct Pattern: Equatable, Sendable {
  let parts: [Needle]
  let isAnchoredAtStart: Bool
  let isAnchoredAtEnd: Bool

  init(_ text: String) {
    let pieces = text.split(separator: "*", omittingEmptySubsequences: false)
    parts = pieces.filter { !$0.isEmpty }.map { Needle($0) }
    isAnchoredAtStart = pieces.count > 1 && pieces.first?.isEmpty == false
    isAnchoredAtEnd = pieces.count > 1 && pieces.last?.isEmpty == false
  }

  func matches(_ text: UnsafeRawBufferPointer) -> Bool {
    var start = 0
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      let length = part.lower.count
      if isLast, isAnchoredAtEnd, text.count - length < start { return false }
      let from = isLast && isAnchoredAtEnd ? text.count - length : start
      guard let offset = part.offset(in: UnsafeRawBufferPointer(rebasing: text[from...])) else { return false }
      if index == 0, isAnchoredAtStart, from + offset != 0 { return false }
      start = from + offset + length
    }
    return true
  }

  func matches(_ text: [UInt8]) -> Bool { text.withUnsafeBytes { matches($0) } }

  func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches(UnsafeRawBufferPointer($0)) }
  }
}

extension SyncTask {
  /// Whether a needle is in any of the searched texts.
  func isFound(_ needle: NeedleProbe) -> Bool { offset(of: needle, from: 0) >= 0 }

  /// Where in the searched texts a needle is found first, at `start` or behind; negative when it isn't.
  func offset(of needle: NeedleProbe, from start: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return -1 }
      let texts = base + searchedBytes.lowerBound + Int(start)
      return needle.offset(in: texts, searchedBytes.count - Int(start)).map { start + Int32($0) } ?? -1
    }
  }

  /// Whether a text fits a pattern; an absent one never does.
  func matches(_ pattern: Pattern, in field: TextField) -> Bool {
    withText(field) { text in text.map { pattern.matches(UnsafeRawBufferPointer($0)) } ?? false }
  }

  /// Whether a text begins with a needle.
  func begins(_ field: TextField, with needle: Needle) -> Bool {
    withText(field) { text in
      guard let beginning = text?.prefix(needle.lower.count) else { return false }
      return needle.isFound(in: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: beginning)))
    }
  }
}

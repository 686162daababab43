extension SyncTask {
  /// Whether a needle is in any of the searched texts.
  func isFound(_ needle: NeedleProbe) -> Bool {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return false }
      return needle.offset(in: base + searchedBytes.lowerBound, searchedBytes.count) != nil
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

extension SyncTask {
  /// Whether a needle is in any of the searched texts.
  func isFound(_ needle: Needle) -> Bool {
    bytes.withUnsafeBytes { needle.isFound(in: UnsafeRawBufferPointer(rebasing: $0[searchedBytes])) }
  }

  /// Whether a text fits a pattern; an absent one never does.
  func matches(_ pattern: Pattern, in field: TextField) -> Bool {
    withText(field) { text in text.map { pattern.matches(UnsafeRawBufferPointer($0)) } ?? false }
  }

  /// Whether a text begins with a needle.
  func begins(_ field: TextField, with needle: Needle) -> Bool {
    withText(field) { text in
      text.map {
        needle.isFound(in: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: $0.prefix(needle.lower.count))))
      }
        ?? false
    }
  }
}

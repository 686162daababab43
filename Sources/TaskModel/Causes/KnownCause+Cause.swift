import SyncLog

extension KnownCause {
  /// What is kept of a cause. One without a fingerprint is told apart by its class and words.
  init(_ cause: Cause) {
    id = cause.id
    layer = cause.layer
    summary = Wording(
      Self.cut(cause.summary.english, to: Self.summaryLimit), Self.cut(cause.summary.chinese, to: Self.summaryLimit))
    fingerprint = cause.fingerprint.isEmpty ? "\(cause.id):\(summary.english)" : cause.fingerprint
    role = cause.entities[.role].map { Self.cut($0, to: Self.nameLimit) }
    objectNames = Self.names(in: cause.objects.objects)
    isRetryable = cause.isRetryable
  }

  private static func names(in objects: [Dependent]) -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    for name in objects.lazy.flatMap({ [$0.name, $0.on?.name] }).compactMap(\.self) {
      let kept = cut(name, to: nameLimit)
      guard seen.insert(kept).inserted else { continue }
      names.append(kept)
      if names.count == objectLimit { break }
    }
    return names
  }

  /// As many bytes as are kept, without half a character.
  private static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    let end = text.utf8.index(text.startIndex, offsetBy: limit)
    return String(text[..<(text.unicodeScalars.index(before: text.unicodeScalars.index(after: end)))])
  }
}

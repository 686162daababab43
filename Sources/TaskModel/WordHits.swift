/// Where in each task's searched texts a word was found first: a longer word that begins with it can't begin before.
struct WordHits: Sendable {
  /// The offset of a word that isn't in the task's texts, but in its cause.
  static let inCause = Int32.max

  let needle: Needle
  /// By task; negative where the word wasn't found or wasn't looked for.
  let offsets: [Int32]

  /// Where to begin looking for another word in the tasks that have this one.
  func starts(for other: Needle) -> [Int32]? {
    let isBeginning = other.lower.starts(with: needle.lower) && other.upper.starts(with: needle.upper)
    return isBeginning ? offsets : nil
  }
}

/// Tries a condition on the causes of tasks, each wording once and only when a task that has it comes up.
struct CauseMemory {
  private let book: CauseBook
  /// For each wording whether it passes; 0 while it wasn't tried.
  private var known: [UInt8]

  init(_ book: CauseBook) {
    self.book = book
    known = Array(repeating: 0, count: book.wordingCount)
  }

  /// Whether the cause of the task at `index` passes; the condition must be the same at each call.
  mutating func passes(at index: Int, where isMatch: (PackedCause) -> Bool) -> Bool {
    let wording = Int(book.wordingNumbers[index])
    guard wording >= 0 else { return false }
    if known[wording] == 0 { known[wording] = book.withCause(ofWording: wording, isMatch) ? 1 : 2 }
    return known[wording] == 1
  }
}

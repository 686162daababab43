extension Digest {
  /// The causes of all tasks whose last run failed, each fingerprint once, in the order in which tasks first have them.
  package var causes: KnownCauses { KnownCauses(book) }

  /// How many different fingerprints there are.
  package var causeCount: Int { book.count }

  /// Offset into `causes` for the task at `index`; nil for a task whose last run didn't fail.
  package func causeNumber(at index: Int) -> Int? { book.number(at: index) }

  /// The cause of the task at `index`, with the summary of its own log, whose counts can differ from those that
  /// `causes` tells for all; nil for a task whose last run didn't fail.
  package func cause(at index: Int) -> KnownCause? { book.cause(at: index) }

  /// The other tasks that fail for the same reason as the one at `index`, in the service's order, at most `limit`.
  package func tasks(withCauseOf index: Int, limit: Int) -> [Int] {
    guard let number = causeNumber(at: index) else { return [] }
    let wanted = min(max(limit, 0), countOfTasks(withCauseOf: index))
    return Array(snapshot.tasks.indices.lazy.filter { $0 != index && causeNumber(at: $0) == number }.prefix(wanted))
  }

  /// How many other tasks fail for the same reason as the one at `index`; 0 where it has none.
  package func countOfTasks(withCauseOf index: Int) -> Int {
    causeNumber(at: index).map { book.taskCount(of: $0) - 1 } ?? 0
  }
}

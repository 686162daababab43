extension Digest {
  /// The other tasks with the very same cause in brief as the one at `index`, in the service's order, at most `limit`.
  package func tasks(withBriefOf index: Int, limit: Int) -> [Int] {
    let number = briefs.numbers[index]
    guard number >= 0 else { return [] }
    return Array(briefs.numbers.indices.lazy.filter { $0 != index && briefs.numbers[$0] == number }.prefix(limit))
  }

  /// How many other tasks have the very same cause in brief as the one at `index`; 0 where it has none.
  package func countOfTasks(withBriefOf index: Int) -> Int {
    let number = briefs.numbers[index]
    return number < 0 ? 0 : briefs.numbers.count { $0 == number } - 1
  }
}

extension Digest {
  /// The other tasks with the very same cause in brief as the one at `index`, in the service's order, at most `limit`.
  package func tasks(withBriefOf index: Int, limit: Int) -> [Int] {
    let number = briefs.numbers[index]
    guard number >= 0 else { return [] }
    return Array(briefs.numbers.indices.lazy.filter { $0 != index && briefs.numbers[$0] == number }.prefix(limit))
  }
}

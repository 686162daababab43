/// Numbers in an order, as text: `0-16,18,17`, where most of them follow each other.
enum NumberRuns {
  static func text(_ numbers: [Int32]) -> String {
    var runs: [ClosedRange<Int32>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
  }

  /// Nil for what isn't such a text, and for more than `limit` numbers.
  static func numbers(_ text: String, limit: Int) -> [Int32]? {
    var numbers: [Int32] = []
    for run in text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: true) {
      let ends = run.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        .map { Substring($0) }.map { Int32($0) }
      guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1], first >= 0, first <= last,
        Int(last - first) < limit - numbers.count
      else { return nil }
      numbers += first...last
    }
    return numbers
  }
}

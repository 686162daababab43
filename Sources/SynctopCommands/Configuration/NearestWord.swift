/// Finds what somebody likely meant to type.
enum NearestWord {
  /// The candidate nearest to `word` in letters changed, added, left out or swapped (any case); nil when none is near.
  ///
  /// A word longer than 64 letters is near nothing.
  static func to(_ word: String, among candidates: [String]) -> String? {
    guard word.count <= 64 else { return nil }
    let ranked = candidates.map { (word: $0, distance: distance(Array(word.lowercased()), Array($0.lowercased()))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    // A word that shares no letter with a short one isn't near it.
    let bound = min(max(2, best.word.count / 3), best.word.count - 1)
    return best.distance <= bound ? best.word : nil
  }

  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let changed = previous[column] + (letter == other ? 0 : 1)
        var best = min(changed, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      (before, previous) = (previous, current)
    }
    return previous[right.count]
  }
}

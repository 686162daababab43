/// Finds what a person meant by a word among those that are known.
enum Spelling {
  /// The values whose names equal the word, or else those whose names begin with it; case, `_` and `-` don't matter.
  static func meant<Value>(by word: String, among known: [(String, Value)]) -> (values: [Value], isExact: Bool) {
    let wanted = plain(word)
    let exact = known.filter { plain($0.0) == wanted }.map(\.1)
    return exact.isEmpty ? (known.filter { plain($0.0).hasPrefix(wanted) }.map(\.1), false) : (exact, true)
  }

  /// The known name with the fewest letters different; nil when more than half of the word would have to change.
  static func nearest(to word: String, in known: [String]) -> String? {
    let wanted = Array(plain(word).prefix(40))
    let ranked = known.map { (name: $0, distance: distance(wanted, Array(plain($0)))) }
    return ranked.min { $0.distance < $1.distance }.flatMap { $0.distance * 2 <= max(wanted.count, 2) ? $0.name : nil }
  }

  private static func plain(_ word: String) -> String {
    word.lowercased().filter { $0 != "_" && $0 != "-" }
  }

  /// How many letters must be put in, taken out or changed.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let change = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}

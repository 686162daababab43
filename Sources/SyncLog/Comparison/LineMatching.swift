/// Finds which lines of two logs are the same, in their order: as many as can be paired without crossing.
///
/// A line that stands in a log very often is only paired with those that are nearest, which bounds the work: what is
/// found is always a true comparison, but perhaps not the shortest.
struct LineMatching {
  /// The most lines of the older log that a line of the newer one is tried on.
  private static let candidateLimit = 32

  private let old: ComparedLines
  private let new: ComparedLines
  private let oldNumbers: [Int]
  private let newNumbers: [Int]

  init(_ old: ComparedLines, _ new: ComparedLines) {
    self.old = old
    self.new = new
    var numbers: [[UInt8]: Int] = [:]
    func number(_ key: [UInt8]) -> Int {
      if let known = numbers[key] { return known }
      numbers[key] = numbers.count
      return numbers.count - 1
    }
    oldNumbers = old.keys.map(number)
    newNumbers = new.keys.map(number)
  }

  /// All lines: between two that are the same first what is gone, then what is new.
  var lines: [LogComparison.Line] {
    var lines: [LogComparison.Line] = []
    var (left, right) = (0, 0)
    for pair in pairs + [(old.count, new.count)] {
      lines += old.texts[left..<pair.0].map { LogComparison.Line(side: .gone, old: $0, new: nil) }
      lines += new.texts[right..<pair.1].map { LogComparison.Line(side: .new, old: nil, new: $0) }
      guard pair.0 < old.count else { break }
      lines.append(LogComparison.Line(side: .both, old: old.texts[pair.0], new: new.texts[pair.1]))
      (left, right) = (pair.0 + 1, pair.1 + 1)
    }
    return lines
  }

  private typealias Pair = (Int, Int)

  /// The lines that both logs begin and end with, and between them the longest chain of pairs that don't cross.
  private var pairs: [Pair] {
    let shared = min(old.count, new.count)
    let head = (0..<shared).first { oldNumbers[$0] != newNumbers[$0] } ?? shared
    let tail =
      (0..<(shared - head)).first { oldNumbers[old.count - 1 - $0] != newNumbers[new.count - 1 - $0] } ?? shared - head
    let middle = chain(head..<(old.count - tail), head..<(new.count - tail))
    let ends = (0..<tail).map { (old.count - tail + $0, new.count - tail + $0) }
    return (0..<head).map { ($0, $0) } + middle + ends
  }
}

extension LineMatching {
  private struct Node {
    let pair: Pair
    let previous: Int
  }

  /// For each length of a chain the one that ends soonest is kept, so that each pair is added by a binary search.
  private func chain(_ left: Range<Int>, _ right: Range<Int>) -> [Pair] {
    var places: [Int: [Int]] = [:]
    for place in left { places[oldNumbers[place], default: []].append(place) }
    var nodes: [Node] = []
    /// For each length, less one, the node with which such a chain ends.
    var ends: [Int] = []
    for place in right {
      guard let known = places[newNumbers[place]] else { continue }
      for candidate in nearest(known, to: place).reversed() {
        let length = ends.partitioned { nodes[$0].pair.0 < candidate }
        nodes.append(Node(pair: (candidate, place), previous: length == 0 ? -1 : ends[length - 1]))
        if length == ends.count { ends.append(nodes.count - 1) } else { ends[length] = nodes.count - 1 }
      }
    }
    return unwound(nodes, from: ends.last ?? -1)
  }

  private func unwound(_ nodes: [Node], from last: Int) -> [Pair] {
    var (pairs, place): ([Pair], Int) = ([], last)
    while place >= 0 {
      pairs.append(nodes[place].pair)
      place = nodes[place].previous
    }
    return pairs.reversed()
  }

  private func nearest(_ places: [Int], to place: Int) -> ArraySlice<Int> {
    guard places.count > Self.candidateLimit else { return places[...] }
    let middle = places.partitioned { $0 < place }
    let start = min(max(0, middle - Self.candidateLimit / 2), places.count - Self.candidateLimit)
    return places[start..<start + Self.candidateLimit]
  }
}

extension [Int] {
  /// How many elements at the beginning pass; behind them none does.
  fileprivate func partitioned(where passes: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if passes(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A text to look for in UTF-8 bytes, any case, prepared once.
///
/// ASCII letters and those letters whose two cases have equally many bytes match in either case; all others exactly.
struct Needle: Equatable, Sendable {
  /// The needle in lower case and, byte by byte beside it, in upper case.
  let lower: [UInt8]
  let upper: [UInt8]
  /// Where characters of several bytes begin whose cases differ, with their length: they match as a whole.
  let pairs: [Pair]

  struct Pair: Equatable, Sendable {
    let start: Int
    let length: Int
  }

  init(_ text: some StringProtocol) {
    var (lower, upper, pairs): ([UInt8], [UInt8], [Pair]) = ([], [], [])
    for scalar in text.unicodeScalars {
      let plain = Array(String(scalar).utf8)
      let small = Array(scalar.properties.lowercaseMapping.utf8)
      let large = Array(scalar.properties.uppercaseMapping.utf8)
      let isPaired =
        small.count == large.count && small.count == plain.count && small != large
        && scalar.properties.uppercaseMapping.unicodeScalars.count == 1
      if isPaired, plain.count > 1 { pairs.append(Pair(start: lower.count, length: plain.count)) }
      lower += isPaired ? small : plain
      upper += isPaired ? large : plain
    }
    (self.lower, self.upper, self.pairs) = (lower, upper, pairs)
  }

  var isEmpty: Bool { lower.isEmpty }

  /// Whether every text with this needle in it has the other one in it.
  func contains(_ other: Needle) -> Bool {
    guard lower.count >= other.lower.count else { return false }
    return (0...lower.count - other.lower.count).contains { start in
      other.lower.indices.allSatisfy {
        lower[start + $0] == other.lower[$0] && upper[start + $0] == other.upper[$0]
      }
    }
  }
}

import TaskModel

/// Cuts a range of time into pieces, each four times as long as the one before, so that what is near is found fast and
/// what is far with few looks.
enum Slices {
  /// The pieces in order, or the last first where `isBackwards`; together they are the range. What lies outside of `known`
  /// is one piece at either end.
  static func of(_ range: ClosedRange<Int64>, known: WatchedSpan, first: Int64, isBackwards: Bool) -> [ClosedRange<
    Int64
  >] {
    var pieces: [ClosedRange<Int64>] = []
    var rest: ClosedRange<Int64>? = range
    var length = first
    while let left = rest {
      let piece = isBackwards ? last(of: left, known, length) : self.first(of: left, known, length)
      pieces.append(piece)
      rest = isBackwards ? before(piece, in: left) : after(piece, in: left)
      length = length.multipliedReportingOverflow(by: 4).overflow ? .max : length * 4
    }
    return pieces
  }

  private static func last(of range: ClosedRange<Int64>, _ known: WatchedSpan, _ length: Int64) -> ClosedRange<Int64> {
    if range.upperBound > known.end { return max(known.end, range.lowerBound)...range.upperBound }
    if range.upperBound <= known.start { return range }
    let (start, isOver) = range.upperBound.subtractingReportingOverflow(length)
    return max(isOver ? .min : start, range.lowerBound)...range.upperBound
  }

  private static func first(of range: ClosedRange<Int64>, _ known: WatchedSpan, _ length: Int64) -> ClosedRange<Int64> {
    if range.lowerBound < known.start { return range.lowerBound...min(known.start, range.upperBound) }
    if range.lowerBound >= known.end { return range }
    let (end, isOver) = range.lowerBound.addingReportingOverflow(length)
    return range.lowerBound...min(isOver ? .max : end, range.upperBound)
  }

  private static func before(_ piece: ClosedRange<Int64>, in range: ClosedRange<Int64>) -> ClosedRange<Int64>? {
    piece.lowerBound > range.lowerBound ? range.lowerBound...piece.lowerBound - 1 : nil
  }

  private static func after(_ piece: ClosedRange<Int64>, in range: ClosedRange<Int64>) -> ClosedRange<Int64>? {
    piece.upperBound < range.upperBound ? piece.upperBound + 1...range.upperBound : nil
  }
}

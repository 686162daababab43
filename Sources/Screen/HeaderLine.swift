/// A line of the header: pieces at its left and at its right end, of which the least important fall away as it narrows.
struct HeaderLine {
  struct Piece {
    let segments: [Segment]
    /// Stands in where the piece doesn't fit.
    private let short: [Segment]?
    /// Smaller is more important.
    let rank: Int
    let end: End
    /// Columns to which the piece may be cut; nil for one that is shown whole or not at all.
    let least: Int?

    init(_ rank: Int, _ end: End, _ segments: [Segment], short: [Segment]? = nil, least: Int? = nil) {
      self.segments = segments
      self.short = short
      self.rank = rank
      self.end = end
      self.least = least
    }

    /// The piece in no more than `room` columns; nil when it can't be.
    func fitted(to room: Int) -> Piece? {
      if needed <= room { return self }
      return short.map { Piece(rank, end, $0) }.flatMap { $0.columns <= room ? $0 : nil }
    }

    var columns: Int { segments.reduce(0) { $0 + $1.columns } }
    var needed: Int { min(columns, least ?? columns) }
  }

  enum End { case left, right }

  let pieces: [Piece]
  let columns: Int

  /// Blank columns between two pieces.
  private var gap: Int { columns < 100 ? 2 : 3 }
  /// One column at either end stays blank.
  private var room: Int { max(columns - 2, 0) }

  /// Those that fit, in their own order: none without all that are more important. The most important one always does,
  /// if need be cut.
  var fitting: [Piece] {
    var kept: [Int: Piece] = [:]
    var used = 0
    for index in pieces.indices.sorted(by: { pieces[$0].rank < pieces[$1].rank }) where !pieces[index].segments.isEmpty
    {
      let start = kept.isEmpty ? 0 : used + gap
      guard let piece = pieces[index].fitted(to: room - start) ?? (kept.isEmpty ? pieces[index] : nil) else { break }
      kept[index] = piece
      used = start + piece.needed
    }
    return pieces.indices.compactMap { kept[$0] }
  }

  func draw(into grid: inout Grid, row: Int) {
    let fitting = fitting
    let spare = room - fitting.reduce(0) { $0 + $1.needed } - gap * max(fitting.count - 1, 0)
    write(fitting.filter { $0.end == .left }, spare, from: 1, into: &grid, row: row)
    let right = fitting.filter { $0.end == .right }
    let width = right.reduce(0) { $0 + $1.needed } + gap * max(right.count - 1, 0)
    write(right, 0, from: max(columns - 1 - width, 1), into: &grid, row: row)
  }

  private func write(_ pieces: [Piece], _ spare: Int, from start: Int, into grid: inout Grid, row: Int) {
    var column = start
    var spare = max(spare, 0)
    for piece in pieces {
      let width = piece.least == nil ? piece.needed : min(piece.columns, piece.needed + spare)
      spare -= width - piece.needed
      grid.write(piece.segments, column: column, row: row, width: min(width, columns - column))
      column += width + gap
    }
  }
}

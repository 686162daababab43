import Dashboard
import TaskModel

extension HeaderPane {
  /// How many tasks stand how, and what the filter hides. Words fall away before numbers, of the least important first.
  func totals(_ columns: Int) -> [HeaderLine.Piece] {
    guard let counts = state.roster?.counts, let snapshot = state.digest?.snapshot else {
      return [HeaderLine.Piece(0, .left, [Segment(words.noDataYet, Style(.dim))])]
    }
    let sums = hidden + sums(of: snapshot, counts)
    let spelt = pieces(counts, spelt: true) + sums
    let kept = HeaderLine(pieces: spelt, columns: columns).fitting.count { $0.end == .left }
    return kept == shown(counts).count ? spelt : pieces(counts, spelt: false) + sums
  }

  /// What nobody has is left out, except the failing and the healthy.
  private func shown(_ counts: Counts) -> [TaskState] {
    TaskState.allCases.filter { counts[$0] > 0 || $0 == .failing || $0 == .ok }.sorted()
  }

  private func pieces(_ counts: Counts, spelt: Bool) -> [HeaderLine.Piece] {
    shown(counts).map { state in
      let style = counts[state] == 0 ? Style(.dim) : state.style
      let rank = state == .ok ? TaskState.late.severity : state.severity
      let number = "\(state.glyph) \(counts[state])"
      let short = [Segment(number, style)]
      let full = [Segment("\(number) \(state.word.text(in: look.language))", style)]
      return HeaderLine.Piece(rank, .left, spelt ? full : short, short: short)
    }
  }

  private var hidden: [HeaderLine.Piece] {
    guard state.listing.hidden > 0 else { return [] }
    return [HeaderLine.Piece(1, .right, [Segment(words.hidden(state.listing.hidden), Style(.accent))])]
  }

  private func acknowledged(_ counts: Counts) -> [HeaderLine.Piece] {
    let count = counts.acknowledged
    guard count > 0 else { return [] }
    return [
      HeaderLine.Piece(
        12, .right, [Segment("⚑ " + words.acknowledged(count), Style(.accent))],
        short: [Segment("⚑ \(count)", Style(.accent))])
    ]
  }

  private func sums(of snapshot: Snapshot, _ counts: Counts) -> [HeaderLine.Piece] {
    let tasks = words.number(of: snapshot.tasks.count, isPartial: snapshot.isPartial)
    return acknowledged(counts) + [
      HeaderLine.Piece(20, .right, [Segment(tasks, Style(.dim))]),
      HeaderLine.Piece(21, .right, [Segment(words.causes(counts.causes), Style(.dim))]),
    ]
  }
}

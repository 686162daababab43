import Dashboard
import TaskModel

/// What the first lines tell of memory.
extension HeaderPane {
  /// How old what is remembered is, or from when without a clock.
  func remembered(_ moment: Int64) -> String {
    guard look.hasClock else { return words.remembered(of: "\(state.displayZone.local(moment))") }
    return words.remembered(Elapsed.long(Elapsed.between(moment, state.now), in: look.language))
  }

  /// What isn't kept, why, and what to do about it.
  func drawTrouble(into grid: inout Grid, row: Int) {
    guard let trouble = state.memoryTrouble else { return }
    let text = TextWidth.cut("⚠ " + trouble.words.text(in: look.language), to: max(grid.size.columns - 2, 0))
    grid.write(text, column: 1, row: row, width: grid.size.columns - 2, style: Style(.warning))
  }

  /// The same in two words, where it has no line of its own.
  var troubleMark: [HeaderLine.Piece] {
    guard let trouble = state.memoryTrouble else { return [] }
    return [HeaderLine.Piece(2, .right, [Segment("⚠ " + trouble.short.text(in: look.language), Style(.warning))])]
  }
}

import Dashboard
import TaskModel

/// A task's changes in columns: when, and from what to what.
struct ChangeTable {
  struct Row {
    /// The poll that saw the change, and how long before it the one was that hadn't.
    let span: String
    let pieces: [(text: String, kind: DetailLayout.Kind)]
    let fingerprint: String?

    var columns: Int { pieces.reduce(0) { $0 + TextWidth.columns(of: $1.text) } }
  }

  let rows: [Row]
  private let spanColumns: Int
  private let columns: Int

  init(_ changes: [RecordedChange], _ words: Words, _ language: Language, stamp: (Int64) -> String) {
    rows = changes.map { change in
      let span =
        change.after.flatMap { $0 < change.at ? " −" + Elapsed.short(Elapsed.between($0, change.at)) : nil } ?? ""
      return Row(
        span: stamp(change.at) + span, pieces: change.kind.pieces(words, language), fingerprint: change.fingerprint)
    }
    spanColumns = rows.map { TextWidth.columns(of: $0.span) }.max() ?? 0
    columns = rows.map(\.columns).max() ?? 0
  }

  /// The columns of a row; filled with blanks where something is to follow.
  func line(_ row: Row, padded: Bool) -> LineText {
    var text = LineText("  ")
    text.add(row.span, padded: spanColumns, .dim)
    for piece in row.pieces { text.add(piece.text, piece.kind) }
    if padded { text.add(String(repeating: " ", count: columns - row.columns + 2)) }
    return text
  }
}

extension Transition.Kind {
  /// What changed in words, with the look of each piece.
  fileprivate func pieces(_ words: Words, _ language: Language) -> [(text: String, kind: DetailLayout.Kind)] {
    func piece(_ state: TaskState) -> (text: String, kind: DetailLayout.Kind) {
      ("\(state.glyph) \(state.word.text(in: language))", .state(state))
    }
    return switch self {
    case .appeared(let state): [(words.appeared + " ", .dim), piece(state)]
    case .vanished(let state): [piece(state), (" " + words.vanished, .dim)]
    case .changed(let from, let to): [piece(from), (" → ", .dim), piece(to)]
    }
  }
}

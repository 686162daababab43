package import TaskModel

/// The last runs of a task as a row of glyphs, the oldest first, with the run under way behind them.
package struct RunGlyphs: Equatable, Sendable {
  package let outcomes: [RunOutcome]

  package init(task: SyncTask, track: TaskTrack) {
    let isRunning = task.syncStatus == .syncing
    outcomes = (track.strip.outcomes + (isRunning ? [.running] : [])).suffix(RunStrip.length)
  }

  /// All of them; empty where no run is known.
  package var text: String { outcomes.map(\.glyph).joined() }

  /// The newest that fit in `width`, at the right edge of it, in pieces of one look each.
  func segments(in width: Int) -> [Segment] {
    guard !outcomes.isEmpty else { return [Segment("–", Style(.dim))] }
    let shown = outcomes.suffix(max(width, 0))
    return shown.reduce(into: []) { pieces, outcome in
      if let last = pieces.indices.last, pieces[last].style == outcome.style {
        pieces[last].text += outcome.glyph
      } else {
        pieces.append(Segment(outcome.glyph, outcome.style))
      }
    }
  }
}

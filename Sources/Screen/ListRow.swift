import Dashboard
import SyncLog
import TaskModel

/// One task of the list.
struct ListRow {
  private let task: SyncTask
  private let standing: Standing?
  private let cause: Wording?
  private let context: String
  private let runs: RunGlyphs
  private let memory: RowMemory
  private let now: Int64
  private let look: Look

  init(index: Int, digest: Digest, state: AppState, look: Look) {
    task = digest.snapshot.tasks[index]
    standing = state.roster?.standings[index]
    cause = digest.cause(at: index)?.summary
    context = state.place(of: task)?.context ?? ""
    runs = RunGlyphs(task: task, track: digest.tracks[index])
    memory = RowMemory(index: index, task: task, state: state)
    now = state.now
    self.look = look
  }

  func draw(_ columns: [(column: ListColumn, width: Int)], into grid: inout Grid, area: Rect) {
    var column = area.column + 2
    for (kind, width) in columns {
      grid.write(content(of: kind, width), column: column, row: area.row, width: width)
      column += width + 1
    }
    drawMemory(columns, into: &grid, area: area)
  }

  /// The mark stands before the row; the flag at the end of the status, or before the row where that has no words.
  private func drawMemory(
    _ columns: [(column: ListColumn, width: Int)], into grid: inout Grid, area: Rect
  ) {
    let width = columns.first?.width ?? 0
    if memory.isMarked {
      grid.write("●", column: area.column + 1, row: area.row, width: 1, style: Style(.accent, .bold))
    } else if memory.isAcknowledged, width <= 2 {
      grid.write("⚑", column: area.column + 1, row: area.row, width: 1, style: Style(.accent))
    }
    if memory.isAcknowledged, width > 2 {
      grid.write("⚑", column: area.column + 1 + width, row: area.row, width: 1, style: Style(.accent))
    }
    if memory.isDim { grid.emphasize(area, .dim) }
  }

  private func content(of column: ListColumn, _ width: Int) -> [Segment] {
    switch column {
    case .status: [status(in: width)]
    case .cluster: name(in: width)
    case .context: [context.isEmpty ? Self.none : Segment(foreign: context, Style(.dim))]
    case .connection: [task.dataConnectionName.map { Segment(foreign: $0, Style(.dim)) } ?? Self.none]
    case .since: [Segment(standing?.since.map { Elapsed.short(Elapsed.between($0, now)) } ?? "–")]
    case .runs: runs.segments(in: width)
    case .next: [Segment(next)]
    case .cause: [cause.map { Segment(cause: $0.text(in: look.language), width) } ?? Self.none]
    }
  }

  /// The service's own word where synctop doesn't know it; the glyph alone where there is no room for words.
  private func status(in width: Int) -> Segment {
    let state = standing?.state ?? .unknown
    guard width > 2 else { return Segment(state.glyph, state.style) }
    var word = state.word.text(in: look.language)
    if state == .unknown, case .other(let text) = task.syncStatus { word = SafeText.line(text) }
    return Segment("\(state.glyph) \(word)", state.style)
  }

  /// With a pen behind it where there is a note, and room to tell.
  private func name(in width: Int) -> [Segment] {
    var name = task.givenName.map { Segment(foreign: $0) } ?? Segment(Words(look.language).noName, Style(.dim))
    if task.isIrregular { name.text += "‽" }
    guard memory.hasNote, name.columns + 2 <= width else { return [name] }
    return [name, Segment(" ✎", Style(.accent))]
  }

  private static let none = Segment("–", Style(.dim))

  /// Time to the next run; what was missed is negative.
  private var next: String {
    guard let run = standing?.nextRun else { return "–" }
    switch run.state {
    case .planned: return run.next.map { $0 < now ? "–" : Elapsed.short(Elapsed.between(now, $0)) } ?? "–"
    case .due: return "0s"
    case .late, .missed: return run.due.map { "-" + Elapsed.short(Elapsed.between($0, now)) } ?? "–"
    case .running, .none: return "–"
    case .unknown: return "?"
    }
  }
}

import Dashboard
import TaskModel

/// The last line: what is being typed, what the last key came to, or the keys that matter here.
struct FooterPane {
  let state: AppState
  let look: Look

  func draw(into grid: inout Grid, row: Int, columns: Int) {
    if let entry {
      drawEntry(prompt: entry.prompt, entry.text, into: &grid, row: row, columns: columns)
    } else if let banner {
      let room = position.isEmpty ? columns - 1 : columns - position.count - 3
      grid.write([banner], column: 1, row: row, width: max(room, 0))
    } else {
      grid.write(keys(fitting: columns - 2 - position.count), column: 1, row: row, width: columns - 1)
    }
    grid.write(position, column: columns - position.count - 1, row: row, width: position.count, style: Style(.dim))
  }

  var words: Words { Words(look.language) }

  private var entry: (prompt: String, text: TextEntry)? {
    switch state.overlay {
    case .filter: (words.filterPrompt, state.filter)
    case .find(let entry): (words.findPrompt, entry)
    case .palette(let palette): (words.commandPrompt, palette.entry)
    case .contexts(let menu): (words.contextPrompt, menu.entry)
    case .passcode(let entry):
      (words.passcodePrompt, TextEntry(String(repeating: "•", count: entry.passcode.digits.count)))
    case .moment(let entry): (words.momentPrompt, entry)
    case .acknowledge(let dialog): (words.notePrompt, dialog.note)
    case .note(let entry):
      (words.notePrompt(entry.name.map { SafeText.line($0, limit: 40) } ?? words.noName), entry.text)
    case .help, .sortMenu, .copyMenu, .away, nil: nil
    }
  }

  /// Shows the end of a long text, so that the cursor is always seen.
  private func drawEntry(
    prompt: String, _ entry: TextEntry, into grid: inout Grid, row: Int, columns: Int
  ) {
    let start = grid.write(prompt, column: 1, row: row, width: columns - 1, style: Style(.key, .bold))
    let width = max(columns - start - 4 - position.count, 1)
    let before = tail(of: entry.text.prefix(entry.cursor), columns: width - 1)
    let used = grid.write(before, column: 1 + start, row: row, width: width, style: .plain)
    let after = String(entry.text.dropFirst(entry.cursor))
    grid.write(
      TextWidth.cut(SafeText.line(after), to: width - used), column: 1 + start + used, row: row, width: width - used,
      style: .plain)
    grid.cursor = Grid.Position(column: 1 + start + used, row: row)
    drawProblem(
      from: 1 + start + used + TextWidth.columns(of: SafeText.line(after)) + 3, into: &grid, row: row, columns: columns)
  }

  /// What is wrong with the filter, beside it while it is typed, where there is room.
  private func drawProblem(from column: Int, into grid: inout Grid, row: Int, columns: Int) {
    guard let problem = entryProblem else { return }
    grid.write([problem], column: column, row: row, width: columns - column - position.count - 2)
  }

  /// What the text being typed comes to, or what is wrong with it.
  private var entryProblem: Segment? {
    switch state.overlay {
    case .filter: queryProblem
    case .moment(let entry): reading(of: entry.text)
    case .find, .palette, .help, .sortMenu, .copyMenu, .contexts, .passcode, .acknowledge, .note, .away, nil: nil
    }
  }

  /// The end of what stands before the cursor, in safe text.
  private func tail(of text: Substring, columns: Int) -> String {
    var pieces: [String] = []
    var used = 0
    for character in text.reversed() {
      let piece = SafeText.line(String(character))
      used += TextWidth.columns(of: piece)
      guard used <= columns else { break }
      pieces.append(piece)
    }
    return pieces.reversed().joined()
  }

  /// Which row of how many.
  private var position: String {
    switch state.overlay {
    case .help, .palette, .sortMenu, .copyMenu, .contexts, .passcode, .moment, .acknowledge, .note: return ""
    case .away(let list): return list.summary.items.isEmpty ? "" : "\(list.choice + 1)/\(list.summary.items.count)"
    case .find: return matchPosition
    case .filter, nil: break
    }
    guard state.pane == .list, state.rowCount > 0 else { return matchPosition }
    return "\(state.selectedRow + 1)/\(state.rowCount)"
  }

  private var matchPosition: String {
    let find = state.detail.find
    if !find.needle.isEmpty, find.lines.isEmpty { return "0/0" }
    guard let current = find.current else { return "" }
    return "\(current + 1)/\(find.lines.count)"
  }
}

extension FooterPane {
  private var banner: Segment? {
    guard let banner = state.banner else { return queryProblem }
    switch banner {
    case .disabled(let reason): return Segment(reason.text(in: look.language), Style(.warning))
    case .paused: return Segment(words.pausedBanner, Style(.accent))
    case .resumed: return Segment(words.resumedBanner, Style(.accent))
    case .refreshing: return Segment(words.refreshing, Style(.accent))
    case .readingTask: return Segment(words.readingTask, Style(.accent))
    case .notFound(let needle): return Segment(words.notFound(SafeText.line(needle)), Style(.warning))
    case .opening(let names): return Segment(words.opening(names.map { SafeText.line($0) }), Style(.accent))
    case .openingFailed(let reason): return Segment(reason.text(in: look.language), Style(.failing))
    case .seeking(let moment):
      return Segment(words.seeking("\(state.displayZone.local(moment))"), Style(.accent))
    case .wrapped(let isOn): return Segment(isOn ? words.wrapOn : words.wrapOff, Style(.accent))
    case .copied(let item, let outcome): return Segment(words.copied(item, outcome), Style(outcome.role))
    case .taskFailed(let failure):
      let reason = FailureWords.sentence(for: failure, language: look.language).what
      return Segment(words.taskFailed(reason), Style(.failing))
    case .kept(let word): return Segment(words.kept(word), Style(.accent))
    case .cameBack(let summary): return news(summary)
    case .returned(let name, let end, let limit): return returned(name, end, limit)
    case .returnedTasks(let count): return Segment(words.cameBackNotice(count), Style(.warning))
    case .memory(let trouble): return memory(trouble)
    case .notice(let wording): return Segment(wording.text(in: look.language), Style(.warning))
    }
  }

  private var queryProblem: Segment? {
    state.spec.query.problems.first.map { Segment(words.problem($0), Style(.warning)) }
  }

  /// Whether a key is worth its place here: nothing lies beneath a list of tasks, Esc is the way back from causes, only
  /// these fold in a list, there is a next match once something was found, and changes are stepped through in the past.
  private func isOfUse(_ command: Command) -> Bool {
    if Self.past.contains(command) { return state.playback != nil }
    if command == .back { return state.mode != .list || state.causeView != nil || state.playback?.source == .memory }
    if command == .away { return state.isAwayNew }
    if command == .causes { return state.causeView == nil }
    if command == .contexts { return state.choices.count > 1 }
    if command == .findNext { return !state.detail.find.lines.isEmpty }
    return command != .fold || state.mode != .list || state.causeView != nil
  }

  private static let past: Set<Command> = [.stepBack, .stepForward, .earlierFailure, .laterFailure]

  /// As many keys as fit, the least important dropped first.
  private func keys(fitting columns: Int) -> [Segment] {
    let mode = state.mode
    let commands = Command.allCases.filter { isOfUse($0) }.map(\.spec)
      .filter { $0.footer != nil && $0.modes.contains(mode) }
      .sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
    var used = 0
    var segments: [Segment] = []
    for spec in commands {
      let piece = [
        Segment(spec.keys.first?.name ?? "", Style(.key, .bold)),
        Segment(" \(spec.title.text(in: look.language))   ", Style(.dim)),
      ]
      let width = piece.reduce(0) { $0 + $1.columns }
      guard used + width <= columns else { continue }
      used += width
      segments += piece
    }
    return segments
  }
}

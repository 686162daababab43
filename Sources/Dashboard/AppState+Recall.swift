import TaskModel

extension AppState {
  /// Asks for what is remembered of the selected task while its history is shown, once for each row of it. What a frame
  /// tells the state can't ask for anything: the next event does.
  mutating func recallIfDue(after event: Event) -> [Effect] {
    switch event {
    case .laidOut, .measured: return []
    default: break
    }
    guard detail.tab == .history, let selection, selection.isGiven, selectedCause == nil else { return [] }
    // All that is remembered is there already, and what came later is left out where it is shown.
    if playback != nil, recall.task == selection { return [] }
    let row = digest?.index(of: selection).flatMap { digest?.snapshot.tasks[$0] }
    let takenAt = digest?.snapshot.part(of: selection.place)?.takenAt ?? 0
    return asksMemory(of: selection, row, takenAt: takenAt) ? [.recall(selection)] : []
  }

  /// Whether what is remembered of a task has to be read. Beside a recording or a saved answer nobody would answer: there
  /// nothing is remembered.
  mutating func asksMemory(of task: TaskID, _ row: SyncTask?, takenAt: Int64) -> Bool {
    guard recall.asks(for: task, row, takenAt: takenAt) else { return false }
    if polling.isOffline { recall.take(nil, of: task) }
    return !polling.isOffline
  }

  /// The window of the history, or the speed of what plays.
  mutating func zoom(_ steps: Int) -> [Effect] {
    if playback != nil, detail.tab != .history || pane == .list { return [.playback(.faster(steps))] }
    recall.window = recall.window.zoomed(by: steps)
    return []
  }
}

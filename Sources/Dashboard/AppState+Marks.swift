import SyncLog
import TaskModel

extension AppState {
  /// What a command works on that can take many tasks: those that are marked and shown, else those of the selected cause
  /// that are shown, else the selected one. Indexes into the digest's tasks.
  package var targets: [Int] {
    if !marks.isEmpty { return marks.shown.map { Int($0) } }
    if let causeView, let selectedGroup { return causeView.listing.tasks(ofGroup: selectedGroup).map { Int($0) } }
    return selectedIndex.map { [$0] } ?? []
  }

  /// Marks the selected task, or all of the selected cause, and goes on to the next row.
  mutating func toggleMark() {
    guard rowCount > 0 else { return }
    marks.toggle(ids(ofRow: selectedRow))
    countMarks()
    move(.rows(1))
  }

  /// Marks all from the one that was marked last to the selected one.
  mutating func markRange() {
    guard let last = marks.last, let start = row(of: last) else {
      banner = .notice(Wording("Mark the first one with Space, then press v on the last one", "请先用空格键标记第一个，再在最后一个上按 v"))
      return
    }
    let rows = min(start, selectedRow)...max(start, selectedRow)
    marks.add(rows.flatMap { isHeading($0) ? [] : ids(ofRow: $0) } + ids(ofRow: selectedRow))
    countMarks()
  }

  mutating func clearMarks() {
    marks = Marks()
  }

  /// Finds out which of the marked tasks the list shows.
  mutating func countMarks() {
    guard !marks.isEmpty, let tasks = digest?.snapshot.tasks else {
      marks.shown = []
      return
    }
    let rows = causeView?.listing.tasks ?? listing.rows
    marks.shown = rows.filter { marks.ids.contains(tasks[Int($0)].id) }
  }

  /// A task that vanished isn't marked any more; one that a page or a moving list doesn't show may still be there.
  mutating func dropLostMarks() {
    guard !marks.isEmpty, playback == nil, let snapshot = digest?.snapshot, !snapshot.isPartial, !snapshot.moved else {
      return
    }
    marks.keep(snapshot.tasks)
  }

  /// The task that a row shows, or all of the cause that it shows.
  private func ids(ofRow row: Int) -> [TaskID] {
    guard let tasks = digest?.snapshot.tasks else { return [] }
    if let causeView, case .cause(let group) = causeView.row(at: row) {
      return causeView.listing.tasks(ofGroup: group).map { tasks[Int($0)].id }
    }
    return taskIndex(ofRow: row).map { [tasks[$0].id] } ?? []
  }

  /// Whether a row shows a cause whose tasks have rows of their own.
  private func isHeading(_ row: Int) -> Bool {
    guard let causeView, case .cause(let group) = causeView.row(at: row) else { return false }
    return !causeView.isFolded(group)
  }

  /// The row of a task, or that of its cause where it is folded away; nil when the list doesn't show it.
  func row(of id: TaskID) -> Int? {
    guard let tasks = digest?.snapshot.tasks else { return nil }
    guard let causeView else { return listing.rows.firstIndex { tasks[Int($0)].hasID(id) } }
    return causeView.row { tasks[$0].hasID(id) }
  }
}

import TaskModel

extension AppState {
  /// Moves the selection, the log, the help or the menu, whichever the keys go to.
  mutating func move(_ motion: Motion) {
    switch mode {
    case .help: moveHelp(motion)
    case .detail: step(.move(motion))
    case .sortMenu: moveSortChoice(motion)
    case .copyMenu: moveCopyChoice(motion)
    case .list, .filterEntry, .findEntry, .palette, .contexts, .passcode, .momentEntry, .acknowledge, .noteEntry:
      moveSelection(motion)
    case .away: moveAwayChoice(motion)
    }
  }

  private mutating func moveSelection(_ motion: Motion) {
    lastKeyAt = now
    guard let row = motion.target(from: selectedRow, last: rowCount - 1, page: viewport.listRows) else {
      return
    }
    select(row: row)
    rememberSelection()
  }

  private mutating func moveHelp(_ motion: Motion) {
    guard case .help(let top) = overlay else { return }
    let last = max(viewport.helpLines - viewport.helpRows, 0)
    overlay = .help(top: motion.target(from: top, last: last, page: viewport.helpRows) ?? 0)
  }

  /// Selects a row of the list and keeps it in view; the detail starts at its top again for another task or cause.
  mutating func select(row: Int) {
    guard let index = taskIndex(ofRow: row), let task = digest?.snapshot.tasks[index] else {
      selection = nil
      selectedCause = nil
      return
    }
    selectedRow = row
    let cause = fingerprint(ofRow: row)
    let isSame = cause == selectedCause && (cause != nil || selection.map { task.hasID($0) } ?? false)
    selectedCause = cause
    if isSame {
      if cause != nil { selection = task.id }
    } else {
      selection = task.id
      endComparing()
      detail.layout = nil
      detail.rewind()
    }
    keepSelectionInView()
  }

  mutating func keepSelectionInView() {
    let page = max(viewport.listRows, 1)
    let nearest = min(max(listTop, selectedRow - page + 1), selectedRow)
    listTop = max(min(nearest, rowCount - page), 0)
  }
}

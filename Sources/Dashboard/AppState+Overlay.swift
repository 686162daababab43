import TaskModel

extension AppState {
  /// Changes the text that is being typed, if any.
  mutating func edit(_ change: TextEdit) {
    switch overlay {
    case .filter:
      filter.edit(change)
      _ = applyFilter()
    case .find(var entry):
      entry.edit(change)
      overlay = .find(entry)
      find(entry.text)
    case .palette(var palette):
      palette.entry.edit(change)
      palette.choice = 0
      overlay = .palette(palette)
    case .contexts(var menu):
      menu.edit(change)
      overlay = .contexts(menu)
    case .passcode(var entry):
      entry.passcode.edit(change)
      overlay = .passcode(entry)
    case .moment(var entry):
      entry.edit(change)
      overlay = .moment(entry)
    case .acknowledge(var dialog):
      dialog.note.edit(change)
      overlay = .acknowledge(dialog)
    case .note(var entry):
      entry.text.edit(change)
      overlay = .note(entry)
    case .help, .sortMenu, .copyMenu, .away, nil: break
    }
  }

  /// True when the list shows other tasks than before.
  private mutating func applyFilter() -> Bool {
    let query = Query(filter.text)
    guard query != spec.query else { return false }
    narrow { $0.query = query }
    return true
  }

  mutating func accept() -> [Effect] {
    switch overlay {
    case .palette(let palette): return acceptPalette(palette)
    case .sortMenu(let choice):
      overlay = nil
      if sortColumns.indices.contains(choice) { sort(by: sortColumns[choice]) }
    case .copyMenu(let menu):
      overlay = nil
      return menu.chosen.map { [.copy($0)] } ?? []
    case .contexts(let menu): return openChosen(menu)
    case .passcode(let entry): return answer(entry)
    case .find(let entry):
      overlay = nil
      if !entry.text.isEmpty, detail.find.lines.isEmpty, detail.steps.isEmpty { banner = .notFound(entry.text) }
    case .moment(let entry): return goToPast(entry.text)
    case .acknowledge(let dialog): return acknowledge(dialog)
    case .note(let entry): return keep(entry)
    case .away(let list): goToChosen(list)
    case .filter: overlay = nil
    case .help, nil: break
    }
    return []
  }

  private mutating func acceptPalette(_ palette: Palette) -> [Effect] {
    overlay = nil
    let matches = palette.matches
    guard matches.indices.contains(palette.choice) else { return [] }
    return update(.invoked(matches[palette.choice]))
  }

  mutating func cancel() -> [Effect] {
    if case .passcode(let entry) = overlay {
      overlay = nil
      return [.passcode(id: entry.id, nil)]
    }
    if case .filter(let before, let selected) = overlay {
      filter = TextEntry(before)
      if applyFilter() { selection = selected }
    }
    if case .find = overlay { detail.find = Detail.Find() }
    overlay = nil
    return []
  }

  mutating func moveChoice(_ step: Int) {
    if case .contexts(var menu) = overlay {
      menu.move(step)
      overlay = .contexts(menu)
    } else if case .palette(var palette) = overlay {
      let last = max(palette.matches.count - 1, 0)
      palette.choice = min(max(palette.choice + step, 0), last)
      overlay = .palette(palette)
    } else if rowCount > 0 {
      select(row: min(max(selectedRow + step, 0), rowCount - 1))
    }
  }
}

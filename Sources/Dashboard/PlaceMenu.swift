/// The contexts by name: what was typed, which of the matches is chosen, and which are marked to be opened together.
package struct PlaceMenu: Equatable, Sendable {
  package internal(set) var choices: [PlaceChoice]
  package internal(set) var entry = TextEntry()
  package internal(set) var choice = 0
  package internal(set) var marked: Set<String> = []

  /// The first context that the board watches is chosen at first.
  init(_ choices: [PlaceChoice]) {
    self.choices = choices
    choice = choices.firstIndex(where: \.isCurrent) ?? 0
  }

  /// The contexts whose name or detail has what was typed in it, in any case.
  package var matches: [PlaceChoice] {
    let typed = entry.text.lowercased()
    guard !typed.isEmpty else { return choices }
    return choices.filter { $0.name.lowercased().contains(typed) || $0.detail.lowercased().contains(typed) }
  }

  /// What Enter opens: all that are marked, else the chosen one; in the order of the configuration.
  package var opened: [String] {
    let some = choices.map(\.name).filter { marked.contains($0) }
    if !some.isEmpty { return some }
    let matches = matches
    return matches.indices.contains(choice) ? [matches[choice].name] : []
  }

  mutating func edit(_ change: TextEdit) {
    entry.edit(change)
    choice = 0
  }

  mutating func move(_ step: Int) {
    choice = min(max(choice + step, 0), max(matches.count - 1, 0))
  }

  mutating func toggleMark() {
    let matches = matches
    guard matches.indices.contains(choice) else { return }
    marked.formSymmetricDifference([matches[choice].name])
    move(1)
  }

  /// Shows other contexts; what is marked and still there stays marked.
  mutating func show(_ choices: [PlaceChoice]) {
    self.choices = choices
    marked.formIntersection(choices.map(\.name))
    move(0)
  }
}

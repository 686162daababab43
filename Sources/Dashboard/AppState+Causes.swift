package import TaskModel

extension AppState {
  /// Rows of the list, whatever they show.
  package var rowCount: Int { causeView?.rowCount ?? listing.rows.count }

  /// The selected cause, where a cause is selected rather than one of its tasks: an offset into the groups.
  package var selectedGroup: Int? {
    guard !listingIsStale, let causeView, (0..<causeView.rowCount).contains(selectedRow),
      case .cause(let group) = causeView.row(at: selectedRow)
    else { return nil }
    return group
  }

  /// The selected cause with its tasks.
  package var selectedCauseGroup: CauseListing.Group? { selectedGroup.flatMap { causeView?.listing.groups[$0] } }

  /// The task that a row shows, or the first of the cause that it shows.
  func taskIndex(ofRow row: Int) -> Int? {
    guard let causeView else { return listing.rows.indices.contains(row) ? Int(listing.rows[row]) : nil }
    guard (0..<causeView.rowCount).contains(row) else { return nil }
    switch causeView.row(at: row) {
    case .task(let index): return index
    case .cause(let group): return causeView.listing.tasks(ofGroup: group).first.map { Int($0) }
    }
  }

  /// The fingerprint of the cause that a row shows; nil for a row that shows a task.
  func fingerprint(ofRow row: Int) -> String? {
    guard let causeView, let digest, case .cause(let group) = causeView.row(at: row) else { return nil }
    return digest.causes[causeView.listing.groups[group].cause].fingerprint
  }

  /// Groups the tasks that the list shows now.
  mutating func regroup() {
    guard causeView != nil, let digest, let roster else { return }
    let groups = CauseListing(listing: listing, digest: digest, roster: roster)
    causeView?.show(groups, causes: digest.causes)
  }

  /// Finds the selected cause's or task's row again; nil when it is gone.
  func rowOfSelection() -> Int? {
    guard let selection, let digest else { return nil }
    if let causeView, let selectedCause {
      guard let number = digest.causes.number(of: selectedCause) else { return nil }
      return causeView.listing.groups.firstIndex { $0.cause == number }.map { causeView.row(ofGroup: $0) }
    }
    return row(of: selection)
  }

  /// Whether the keys go to the list of causes.
  var isOnCauses: Bool { causeView != nil && pane == .list }
}

extension AppState {
  /// From tasks to causes and back, with the same task selected.
  mutating func toggleCauses() {
    causeView = causeView == nil ? CauseView() : nil
    selectedCause = nil
    pane = .list
    isDetailWhole = false
    regroup()
    countMarks()
    followSelection(orRow: causeView == nil ? selectedRow : 0)
  }

  /// Folds the tasks of the selected row's cause away, or shows them.
  mutating func toggleCauseFold() {
    guard rowCount > 0, let group = causeView?.group(at: selectedRow), let causes = digest?.causes else { return }
    causeView?.toggle(group: group, causes: causes)
    select(row: causeView?.row(ofGroup: group) ?? 0)
  }

  mutating func toggleAllCauseFolds() {
    guard rowCount > 0, let group = causeView?.group(at: selectedRow), let causes = digest?.causes else { return }
    causeView?.toggleAll(causes: causes)
    if let row = rowOfSelection() { select(row: row) } else { select(row: causeView?.row(ofGroup: group) ?? 0) }
  }
}

package import TaskModel

extension AppState {
  mutating func clearFilter() {
    filter = TextEntry()
    narrow {
      $0.query = Query("")
      $0.problemsOnly = false
    }
  }

  /// What the list can be sorted by: by context only where there are several.
  package var sortColumns: [SortColumn] { SortColumn.allCases.filter { $0 != .context || contexts.count > 1 } }

  mutating func openSortMenu() {
    overlay = .sortMenu(choice: sortColumns.firstIndex(of: spec.order.first.column) ?? 0)
  }

  mutating func sortByNeighbour(_ step: Int) {
    let columns = sortColumns
    let current = columns.firstIndex(of: spec.order.first.column) ?? 0
    sort(by: columns[(current + step + columns.count) % columns.count])
  }

  /// Sorts by `column`, with the column before as the second key.
  mutating func sort(by column: SortColumn) {
    narrow { $0.order = $0.order.sorted(by: column) }
  }

  /// Changes what the list shows; the rows follow before anything looks at them.
  mutating func narrow(_ change: (inout ListingSpec) -> Void) {
    change(&spec)
    listingIsStale = true
  }

  /// Brings the rows up to date with digest, filter and order. Cheap when nothing changed.
  package mutating func refreshListing() {
    guard listingIsStale, let digest, let roster else { return }
    listingIsStale = false
    listing = Listing(spec: spec, digest: digest, roster: roster, now: now, narrowing: listing)
    regroup()
    countMarks()
    // A board that nobody has touched shows the first row, whichever place answered first.
    if lastKeyAt == nil, rowCount > 0 { select(row: 0) } else { followSelection(orRow: selectedRow) }
  }

  /// Selects what was selected in its new row; what is gone leaves the selection at `row`.
  mutating func followSelection(orRow row: Int) {
    guard rowCount > 0 else {
      selection = nil
      selectedCause = nil
      selectedRow = 0
      listTop = 0
      return
    }
    select(row: rowOfSelection() ?? min(row, rowCount - 1))
  }

  mutating func moveSortChoice(_ motion: Motion) {
    guard case .sortMenu(let choice) = overlay else { return }
    let last = sortColumns.count - 1
    overlay = .sortMenu(choice: motion.target(from: choice, last: last, page: last) ?? 0)
  }
}

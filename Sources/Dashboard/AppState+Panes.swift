import TaskModel

extension AppState {
  /// Enter goes deeper: from the list to the whole detail, which then shows the log.
  mutating func open() {
    if pane == .detail, isOnFold { return step(.fold) }
    if isDetailWhole && detail.tab == .overview { show(tab: .log) }
    pane = .detail
    isDetailWhole = true
  }

  mutating func toggleWhole() {
    isDetailWhole = pane == .list || !isDetailWhole || !viewport.showsDetail
    pane = .detail
  }

  mutating func switchPane() {
    pane = pane == .list ? .detail : .list
    isDetailWhole = pane == .detail && !viewport.showsDetail
  }

  /// One level back: overlay, then match marks, then logs that are compared, then the whole window, then the detail
  /// pane, then the marked tasks, then the causes, then the past that is remembered.
  /// Never quits.
  mutating func back() -> [Effect] {
    if overlay != nil {
      overlay = nil
    } else if !detail.find.needle.isEmpty && pane == .detail {
      detail.find = Detail.Find()
    } else if comparison != nil, pane == .detail || isDetailWhole {
      endComparing()
    } else if isDetailWhole || pane == .detail {
      isDetailWhole = false
      pane = .list
    } else if !marks.isEmpty {
      clearMarks()
    } else if causeView != nil {
      toggleCauses()
    } else if playback?.source == .memory {
      return [.playback(.end)]
    }
    return []
  }

  mutating func showNeighbour(_ step: Int) {
    let tabs = Detail.Tab.listed
    let current = tabs.firstIndex(of: comparison?.tab ?? detail.tab) ?? 0
    show(tab: tabs[(current + step + tabs.count) % tabs.count])
  }

  mutating func show(tab: Detail.Tab) {
    guard tab != detail.tab else { return }
    if tab != .compare { comparison = nil }
    detail.tab = tab
    detail.rewind()
    detail.layout = nil
  }

  mutating func measured(_ viewport: Viewport) {
    self.viewport = viewport
    keepSelectionInView()
    clampDetail()
  }
}

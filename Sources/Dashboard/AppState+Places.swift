package import TaskModel

extension AppState {
  /// The place where a task is seen; nil for one that isn't watched.
  package func place(of task: SyncTask) -> Place? { places.first { $0.id == task.place } }

  /// The contexts that are watched, each once, in the order of the board; none where none are configured.
  package var contexts: [String] {
    places.map(\.context).reduce(into: []) { names, name in
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
  }

  /// What tells a place from the others in few words: its context, or its workspace; unsanitised.
  package func name(of place: PlaceID) -> String {
    guard let place = places.first(where: { $0.id == place }) else { return "" }
    let workspace = place.workspace.isEmpty ? place.scope : place.workspace
    if place.context.isEmpty { return workspace }
    guard places.count(where: { $0.context == place.context }) > 1 else { return place.context }
    // The start of an id tells it from the others, and leaves room for what is wrong there.
    return "\(place.context)/" + (workspace.count > 12 ? workspace.prefix(8) + "…" : workspace)
  }

  /// The same, where there is another place that is polled to tell it from; else nil.
  package func troubleName(of place: PlaceID) -> String? { polling.polled.count > 1 ? name(of: place) : nil }

  /// Where the service means the schedule hours, place by place.
  package var zones: PlaceZones { PlaceZones(serviceZone, of: places) }

  /// The same for failures in a row that the service bears.
  package var limits: PlaceLimits { PlaceLimits(streakLimit, of: places) }

  /// Failures in a row that the service bears in the task's place.
  package func streakLimit(of task: SyncTask) -> Int { place(of: task)?.streakLimit ?? streakLimit }

  /// Watches other places: filter, order and panes stay, and the tasks where all places that they are of stay.
  mutating func open(_ opening: BoardOpening) {
    showPresent()
    recall.forget()
    places = opening.places
    polling.watch(opening.places)
    polling.interval = opening.interval
    scope = opening.scope
    serviceZone = opening.serviceZone
    displayZone = opening.displayZone
    streakLimit = opening.streakLimit
    causeTable = opening.causes
    spec.places = opening.places
    explained = nil
    if case .opening = banner { banner = nil }
    if let waiting, !isWatched(waiting.digest) { self.waiting = nil }
    if let digest, !isWatched(digest) { forgetTasks() } else { judge() }
    detail.layout = nil
  }

  mutating func forgetTasks() {
    digest = nil
    roster = nil
    waiting = nil
    explained = nil
    listing = .empty
    listingIsStale = false
    if causeView != nil { causeView = CauseView() }
    selectedRow = 0
    listTop = 0
    marks = Marks()
    away = nil
    isAwayNew = false
    held = [:]
    lastKeyAt = nil
    detail.rewind()
  }
}

extension AppState {
  mutating func know(_ choices: [PlaceChoice]) {
    self.choices = choices
    guard case .contexts(var menu) = overlay else { return }
    menu.show(choices)
    overlay = .contexts(menu)
  }

  /// Asks for what is marked, or chosen; an empty menu is closed by Esc alone.
  mutating func openChosen(_ menu: PlaceMenu) -> [Effect] {
    let names = menu.opened
    guard !names.isEmpty else { return [] }
    overlay = nil
    banner = .opening(names)
    return [.openContexts(names)]
  }

  mutating func markChoice() {
    guard case .contexts(var menu) = overlay else { return }
    menu.toggleMark()
    overlay = .contexts(menu)
  }
}

import History
import Synchronization
import TaskModel

extension Keeper {
  /// From now on these places are watched. Call it before the first poll of a new one is recorded.
  nonisolated func watch(_ places: [KeptPlace], new: Set<PlaceID>, _ settings: LocalSettings) {
    backlog.withLock { $0.restart(new) }
    order(.watch(places, settings))
  }

  /// What is recorded of a place from now on are changes of what was remembered of it.
  nonisolated func goesOn(from place: PlaceID) { backlog.withLock { $0.complete(place) } }

  /// Whether the next poll of a place has to bring all its tasks.
  nonisolated func needsWhole(_ place: PlaceID) -> Bool { backlog.withLock { $0.needsWhole(place) } }

  func watch(_ watched: [KeptPlace], _ settings: LocalSettings) async {
    let old = places
    let waiting = backlog.withLock { $0.places }
    left = (left + old).filter { place in waiting.contains(place.id) && !watched.contains { $0.id == place.id } }
    self.settings = settings
    places = watched.map { place in
      var place = place
      let known = old.first { $0.id == place.id && $0.planned == place.planned }
      (place.learned, place.shownUntil) = (known?.learned, known?.shownUntil)
      return place
    }
    let new = places.filter { place in !old.contains { $0.id == place.id } }
    // A demo's past is made once the first answer is on the screen.
    guard !home.isDemo || desk.history != nil, await isOpen() else { return }
    tell(of: new)
    tellWords(of: new)
  }

  /// Tells the digester what is remembered of these places.
  func tell(of some: [KeptPlace]) {
    let memories = some.compactMap { place in
      attempt { history throws(HistoryFailure) in try history.remembered(place.scope, place: place.id) }?
        .map { KeptMemory(place: place.id, remembered: $0) }
    }.filter { !$0.remembered.tasks.isEmpty }
    for memory in memories {
      guard let index = places.firstIndex(where: { $0.id == memory.place }) else { continue }
      places[index].shownUntil = places[index].shownUntil ?? memory.remembered.shownUntil
    }
    if !memories.isEmpty { tell(.remembered(memories)) }
  }
}

extension MemoryHome {
  var isDemo: Bool { if case .demo = self { true } else { false } }
}

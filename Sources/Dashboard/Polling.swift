package import TaskModel

/// How reading from the service goes, for the first line of the board: what holds for all places, and what of each.
package struct Polling: Equatable, Sendable {
  /// True for a saved answer, which is read once.
  package var isOffline: Bool
  package var isPaused = false
  /// The configured interval, milliseconds.
  package var interval: Int64
  /// In the order of the board.
  package internal(set) var places: [PlacePolling] = [PlacePolling(.only)]

  package struct Progress: Equatable, Sendable {
    package let received: Int
    package let total: Int?

    package init(received: Int, total: Int?) {
      self.received = received
      self.total = total
    }
  }

  package init(isOffline: Bool = false, interval: Int64 = 30_000) {
    self.isOffline = isOffline
    self.interval = interval
  }
}

extension Polling {
  /// How reading goes in a place; nil for one that isn't watched.
  package subscript(place: PlaceID) -> PlacePolling? { places.first { $0.place == place } }

  /// Changes what is known of a place; false for one that isn't watched.
  @discardableResult
  mutating func change(_ place: PlaceID, _ change: (inout PlacePolling) -> Void) -> Bool {
    guard let index = places.firstIndex(where: { $0.place == place }) else { return false }
    change(&places[index])
    return true
  }

  /// Watches these places from now on; what is known of those that stay holds on.
  mutating func watch(_ watched: [Place]) {
    places = watched.map { self[$0.id] ?? PlacePolling($0.id) }
  }

  /// These places aren't polled, and all others are.
  mutating func spare(_ spared: [PlaceID]) {
    for index in places.indices {
      let isSpared = spared.contains(places[index].place)
      if isSpared { places[index] = PlacePolling(places[index].place) }
      places[index].isSpared = isSpared
    }
  }

  /// The places that are polled: those whose instance another one shows aren't.
  package var polled: [PlacePolling] { places.filter { !$0.isSpared } }

  /// The places whose last poll failed.
  package var failing: [PlacePolling] { polled.filter { $0.failure != nil } }

  /// Why polls fail; nil while none does. Of several places the first that fails.
  package var failure: FetchFailure? { failing.first?.failure }

  /// Whether a poll is under way anywhere.
  package var isFetching: Bool { polled.contains(where: \.isFetching) }

  /// When the next poll is due, epoch milliseconds: of a place that answers, where there is one; nil while paused.
  package var nextAt: Int64? {
    let live = polled.filter { $0.failure == nil }
    return (live.isEmpty ? polled : live).compactMap(\.nextAt).min()
  }

  /// How long the slowest of the last good polls took, milliseconds.
  package var tookMilliseconds: Int? { polled.compactMap(\.tookMilliseconds).max() }

  /// Tasks received so far in the polls of many pages that are under way, and how many there will be.
  package var progress: Progress? {
    let known = polled.compactMap(\.progress)
    guard !known.isEmpty else { return nil }
    let total = known.reduce(Int?(0)) { sum, one in sum.flatMap { sum in one.total.map { sum + $0 } } }
    return Progress(received: known.reduce(0) { $0 + $1.received }, total: total)
  }
}

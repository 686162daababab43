package import Dashboard
package import Screen
package import TaskModel

/// Presses keys on a board and looks at it, as a person would.
package struct Session {
  package private(set) var state: AppState
  package private(set) var effects: [Effect] = []
  private var size: Size
  private let look: Look
  var gathering: Gathering

  package init(
    _ tasks: [SyncTask] = [], size: Size = Size(columns: 120, rows: 40), look: Look = Look(),
    now: Int64 = Fixtures.now, scope: String = "test", polling: Polling = Polling(),
    places: [Place]? = nil
  ) {
    self.size = size
    self.look = look
    state = AppState(
      scope: scope, serviceZone: Fixtures.beijing, displayZone: Fixtures.beijing, now: now, polling: polling,
      places: places)
    gathering = Gathering(Self.members(of: state.places))
    if !tasks.isEmpty { poll(tasks) }
    _ = frame()
  }

  package mutating func press(_ keys: Key...) {
    for key in keys {
      effects = state.update(.pressed(key))
      _ = frame()
    }
  }

  /// Keys that come faster than frames are drawn.
  package mutating func press(burst keys: [Key]) {
    for key in keys { effects = state.update(.pressed(key)) }
    _ = frame()
  }

  /// Types a text, each character as a key.
  package mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  package mutating func send(_ event: Event) {
    if case .opened(let opening) = event { gathering.watch(Self.members(of: opening.places)) }
    effects = state.update(event)
    _ = frame()
  }

  /// A poll of a place that returned `tasks`.
  package mutating func poll(_ tasks: [SyncTask], total: Int? = nil, from place: PlaceID = .only) {
    gathering.take(Snapshot(tasks: tasks, total: total ?? tasks.count, takenAt: state.now), from: place)
    guard let snapshot = gathering.snapshot else { return }
    let digest = Digest(previous: state.digest, snapshot: snapshot, zones: state.zones)
    effects = state.update(.digested(digest, from: place, tookMilliseconds: 84))
    _ = frame()
  }

  /// Places of different instances.
  private static func members(of places: [Place]) -> [Gathering.Member] {
    places.map { Gathering.Member(place: $0.id, realm: "\($0.id.rawValue)") }
  }

  package mutating func resize(_ size: Size) {
    self.size = size
    _ = frame()
  }

  /// A poll that failed as nothing listened, with the next try in as many milliseconds.
  package mutating func fail(retryIn delay: Int64, in place: PlaceID = .only) {
    send(.pollFailed(place, FetchFailure(.connectionRefused, message: "connection refused")))
    send(.scheduled(place, nextAt: state.now + delay))
  }

  /// Lets time pass.
  package mutating func wait(_ milliseconds: Int64) { send(.ticked(state.now + milliseconds)) }

  package mutating func frame() -> Grid { Board.frame(of: &state, size: size, look: look) }

  package var lines: [String] {
    mutating get { frame().lines() }
  }

  /// The selected task's id.
  package var selected: String? { state.selection?.text }

  /// Names of the clusters that the list shows, from top to bottom.
  package var rows: [String] {
    guard let tasks = state.digest?.snapshot.tasks else { return [] }
    return state.listing.rows.map { tasks[Int($0)].clusterName ?? "-" }
  }
}

package import Dashboard
package import Screen
package import TaskModel

/// Presses keys on a board and looks at it, as a person would.
package struct Session {
  package private(set) var state: AppState
  package private(set) var effects: [Effect] = []
  private var size: Size
  private let look: Look

  package init(
    _ tasks: [SyncTask] = [], size: Size = Size(columns: 120, rows: 40), look: Look = Look(),
    now: Int64 = Fixtures.now, scope: String = "test", polling: Polling = Polling()
  ) {
    self.size = size
    self.look = look
    state = AppState(
      scope: scope, serviceZone: Fixtures.beijing, displayZone: Fixtures.beijing, now: now, polling: polling)
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
    effects = state.update(event)
    _ = frame()
  }

  /// A poll that returned `tasks`.
  package mutating func poll(_ tasks: [SyncTask], total: Int? = nil) {
    let snapshot = Snapshot(tasks: tasks, total: total ?? tasks.count, takenAt: state.now)
    let digest = Digest(previous: state.digest, snapshot: snapshot, zone: Fixtures.beijing)
    effects = state.update(.digested(digest, from: .only, tookMilliseconds: 84))
    _ = frame()
  }

  package mutating func resize(_ size: Size) {
    self.size = size
    _ = frame()
  }

  /// A poll that failed as nothing listened, with the next try in as many milliseconds.
  package mutating func fail(retryIn delay: Int64) {
    send(.pollFailed(.only, FetchFailure(.connectionRefused, message: "connection refused")))
    send(.scheduled(.only, nextAt: state.now + delay))
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

import Dashboard
import SyncLog
import TaskModel

/// Keeps the board to what the person and the configuration want: switches contexts, and takes up changed files.
///
/// Reading a configuration may take a while, as programs are run for secrets. The last that was asked for counts; what
/// an earlier one comes to is dropped. Until then, and where something is wrong, the board goes on as it is.
actor Steward {
  /// How the steward reaches the board.
  struct Board: Sendable {
    let open: @Sendable (WatchPlan) -> Void
    let post: @Sendable (Event) -> Void
    let dress: @Sendable (Appearance) -> Void
  }

  private enum Cause { case switched, reloaded }

  private let board: Board
  private let read: @Sendable ([String]?) async throws(ConfigurationError) -> BoardReading
  private let load: @Sendable ([String]?) throws(ConfigurationError) -> Configuration
  private let uptime: @Sendable () -> Duration
  private var watch: ConfigurationWatch
  /// The contexts that the person chose on the board; nil while those of the start count.
  private var contexts: [String]?
  private var turn = 0
  private var work: Task<Void, Never>?
  private var wanted: [String]?

  /// `read` makes a plan for contexts, or for those that the command line and the configuration choose; `load` reads the
  /// configuration alone. `first` is what the board was opened with.
  init(
    board: Board, first: BoardReading, uptime: @escaping @Sendable () -> Duration,
    read: @escaping @Sendable ([String]?) async throws(ConfigurationError) -> BoardReading,
    load: @escaping @Sendable ([String]?) throws(ConfigurationError) -> Configuration
  ) {
    self.board = board
    self.read = read
    self.load = load
    self.uptime = uptime
    watch = Self.watch(first.configuration, nil, load)
    board.post(.contextsKnown(first.choices))
  }

  /// Opens other contexts.
  func open(_ names: [String]) { begin(names, .switched) }

  /// Looks whether files have changed. Call it every second or two.
  func look() {
    switch watch.look(at: uptime()) {
    case .changed: begin(work == nil ? contexts : wanted, .reloaded)
    case .broken(let error): board.post(.noticed(BoardWords.kept(error)))
    case nil: break
    }
  }

  private func begin(_ names: [String]?, _ cause: Cause) {
    work?.cancel()
    turn += 1
    wanted = names
    work = Task { [read, turn] in
      do throws(ConfigurationError) {
        settle(turn, .success(try await read(names)), cause)
      } catch {
        settle(turn, .failure(error), cause)
      }
    }
  }

  private func settle(_ turn: Int, _ result: Result<BoardReading, ConfigurationError>, _ cause: Cause) {
    guard turn == self.turn else { return }
    work = nil
    switch (result, cause) {
    case (.success(let reading), _): apply(reading, cause)
    case (.failure(let error), .switched): board.post(.openingFailed(reason: BoardWords.reason(error)))
    case (.failure(let error), .reloaded): board.post(.noticed(BoardWords.kept(error)))
    }
  }

  private func apply(_ reading: BoardReading, _ cause: Cause) {
    if case .switched = cause { watch = Self.watch(reading.configuration, wanted, load) }
    contexts = wanted
    board.open(reading.plan)
    board.dress(Appearance(reading.plan.settings))
    board.post(.contextsKnown(reading.choices))
    if let problem = reading.plan.settings.causeProblem {
      board.post(.noticed(BoardWords.brokenCauses(problem)))
    } else if case .reloaded = cause {
      board.post(.noticed(BoardWords.reloaded))
    }
  }

  private static func watch(
    _ configuration: Configuration, _ contexts: [String]?,
    _ load: @escaping @Sendable ([String]?) throws(ConfigurationError) -> Configuration
  ) -> ConfigurationWatch {
    ConfigurationWatch(configuration, more: configuration.credentialPaths) { () throws(ConfigurationError) in
      try load(contexts)
    }
  }
}

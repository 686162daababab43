import Dashboard
import Dispatch
import History
import Synchronization
import TaskModel

/// Keeps the memory of a board: tells what is remembered before the first answer, has the memory learn what each poll
/// brought, and answers what a person asks of the past.
///
/// It does one thing after the other on a thread of its own, so that nobody waits for a disk. Trouble never ends it:
/// what couldn't be kept waits, within bounds, and is tried again.
actor Keeper {
  let home: MemoryHome
  let post: @Sendable (Event) -> Void
  let tell: @Sendable (EngineReport) -> Void
  let now: @Sendable () -> Int64
  var desk = MemoryDesk()
  var places: [KeptPlace] = []
  /// Places that aren't watched any more, and of which something still waits to be kept.
  var left: [KeptPlace] = []
  var settings: LocalSettings?
  var acknowledgements: [PlaceID: Acknowledgements] = [:]
  var notes: [PlaceID: [TaskNote]] = [:]
  /// What changed while a person was away, place by place.
  var news: [PlaceID: AwaySummary] = [:]
  /// What the board was told of trouble last.
  private var told: MemoryTrouble?
  nonisolated let backlog = Mutex(Backlog())
  private nonisolated let queue = KeeperQueue()
  private nonisolated let orders: AsyncStream<KeeperOrder>
  private nonisolated let entry: AsyncStream<KeeperOrder>.Continuation
  private nonisolated let ended = DispatchSemaphore(value: 0)

  nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

  /// `post` reaches the board, `tell` the digester; neither blocks. `now` is the wall clock in epoch milliseconds.
  init(
    home: MemoryHome, post: @escaping @Sendable (Event) -> Void, tell: @escaping @Sendable (EngineReport) -> Void,
    now: @escaping @Sendable () -> Int64 = { WallClock.now() }
  ) {
    self.home = home
    self.post = post
    self.tell = tell
    self.now = now
    (orders, entry) = AsyncStream.makeStream()
  }

  /// Asks for something; done in the order in which it is asked for. Never blocks.
  nonisolated func order(_ order: KeeperOrder) {
    if case .none = home { return }
    entry.yield(order)
  }

  /// Sees to orders until it is closed. Call it once.
  func run() async {
    for await order in orders {
      await obey(order)
      tellTrouble()
    }
    desk.history?.close()
    ended.signal()
  }

  /// Does what was asked for before, as far as that takes no longer than `patience`, and ends.
  nonisolated func close(within patience: DispatchTimeInterval = .milliseconds(500)) {
    if case .none = home { return }
    entry.finish()
    if home.isDemo { return }
    _ = ended.wait(timeout: .now() + patience)
  }

  /// Reads the memory for whoever plays or reports the past, between two orders: with the places that are watched, and how
  /// they are shown. Nil where nothing can be read.
  func read<Value: Sendable>(
    _ body: @Sendable (History, [KeptPlace], LocalSettings) throws(HistoryFailure) -> Value
  ) async -> Value? {
    guard let settings, await isOpen() else { return nil }
    return attempt { history throws(HistoryFailure) in try body(history, places, settings) }
  }

  private func obey(_ order: KeeperOrder) async {
    switch order {
    case .watch(let places, let settings): await watch(places, settings)
    case .recollect(let place): if let place = kept(place) { tell(of: [place]) }
    case .record: await record()
    case .acknowledge(let drafts): await acknowledge(drafts)
    case .withdraw(let ids): await withdraw(ids)
    case .note(let task, let text): await note(text, on: task)
    case .recall(let task): post(.recalled(task, await recalled(task)))
    case .recallLog(let task, let run): post(.recalledLog(task, run: run, await log(of: task, run: run)))
    case .check: await check()
    case .prune: await prune()
    }
  }

  /// Tells the board of trouble when that changes.
  private func tellTrouble() {
    guard desk.trouble != told else { return }
    told = desk.trouble
    post(.memoryTroubled(told))
  }
}

extension Keeper {
  func kept(_ place: PlaceID) -> KeptPlace? { places.first { $0.id == place } }

  /// Does something with the open memory; nil where it fails, which is noted.
  func attempt<Value>(_ body: (History) throws(HistoryFailure) -> Value) -> Value? {
    guard let history = desk.history else { return nil }
    do throws(HistoryFailure) {
      let value = try body(history)
      desk.succeed(at: .now)
      return value
    } catch {
      desk.fail(error.about(history.path), at: .now)
      return nil
    }
  }

  /// Opens the memory, unless that failed a moment ago.
  func isOpen() async -> Bool {
    guard desk.history == nil else {
      home.restore()
      return true
    }
    guard !desk.rests(at: .now) else { return false }
    do throws(HistoryFailure) {
      desk.open(try home.history())
      await fillDemo()
      desk.succeed(at: .now)
      return true
    } catch {
      desk.fail(error.about(home.path), at: .now)
      return false
    }
  }
}

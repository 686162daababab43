import Dashboard
import Feed
import Screen
import Support
import SyncAPI
import Synchronization
import TaskModel

@testable import SynctopCommands

/// A board that lives through some hours in a moment, with everything on the way that a real one has: the digester, the
/// mailbox and the recorder.
final class RecordedDay {
  /// What the board showed at a moment, without the lines that tell now from the past.
  struct Picture {
    let moment: Int64
    let lines: [String]
  }

  static let size = Size(columns: 110, rows: 32)

  let path: String
  private(set) var pictures: [Picture] = []
  private(set) var now = Fixtures.now
  private let moment: SharedClock
  private let mailbox = Mailbox()
  private let recorder: Recorder
  private let digester: Digester
  private let plan: WatchPlan
  private var state: AppState
  private var fields: [SyncTaskFields] = []
  private var random: SplitMix

  init(_ path: String, tasks: Int, places: Int = 1, seed: UInt64 = 1, limit: Int = 1 << 30) throws {
    self.path = path
    random = SplitMix(seed: seed)
    let settings = try LocalSettings(load())
    plan = WatchPlan(
      places: (0..<places).map { number in
        PlannedPlace(
          context: places > 1 ? "c\(number)" : "", scope: "scope \(number)", site: Site(service: "s\(number)"),
          watch: { fatalError("nothing is read") })
      }, settings: settings)
    let opening = BoardOpening(plan.firstPlaces, settings)
    let clock = SharedClock(now)
    moment = clock
    let mailbox = mailbox
    recorder = try Recorder(path, watching: opening, limit: limit, mostWaiting: .max, now: { clock.now }) {
      mailbox.post($0)
    }
    mailbox.copies(to: recorder)
    digester = Digester(
      settings: settings, mailbox: mailbox, keeper: Keeper(home: .none, post: { _ in }, tell: { _ in })
    ) { _ in }
    state = AppState(
      scope: opening.scope, serviceZone: opening.serviceZone, displayZone: opening.displayZone, now: now,
      polling: Polling(interval: opening.interval), places: opening.places)
    for number in 0..<tasks { fields.append(Self.task(number, now)) }
  }

  /// Opens the places, as an engine does.
  func open() async {
    await digester.take(.opened(plan.firstPlaces, plan, number: 1))
    take()
  }

  /// Some time later a place answers; some tasks changed.
  func poll(after seconds: Int64 = 30, changes: Int = 2, from place: PlaceID = .only) async {
    pass(seconds)
    for _ in 0..<changes { change() }
    let tasks = fields.map { SyncTask($0) }
    await digester.take(
      .news(.poll(.finished(.snapshot(Snapshot(tasks: tasks, total: tasks.count, takenAt: now - 40)))), place))
    take()
  }

  /// Some time later a place can't be read.
  func fail(after seconds: Int64 = 30) async {
    pass(seconds)
    await digester.take(.news(.poll(.finished(.failure(FetchFailure(.timedOut, message: "slow")))), .only))
    take()
  }

  /// A task is read by itself and turns out to have a longer log.
  func reread() async {
    pass(3)
    guard var task = fields.randomElement(using: &random), let id = task.id else { return }
    task.syncMessage = (task.syncMessage ?? "") + "\n" + Fixtures.log("canceling statement due to statement timeout")
    await digester.take(.news(.poll(.task(id: id, .success(SyncTask(task)))), .only))
    take()
  }

  /// Looks at the board some seconds later.
  func look(after seconds: Int64) {
    pass(seconds)
    pictures.append(Picture(moment: now, lines: Self.lines(&state)))
  }

  @discardableResult func close() async -> RecordingResult { await recorder.finish() }

  /// The lines below the header and above the footer.
  static func lines(_ state: inout AppState) -> [String] {
    Array(Board.frame(of: &state, size: size, look: Look()).lines().dropFirst().dropLast())
  }

  private func pass(_ seconds: Int64) {
    now += seconds * 1000
    moment.set(now)
    _ = state.update(.ticked(now))
  }

  private func take() {
    for event in mailbox.drain() { _ = state.update(event) }
  }

  private static func task(_ number: Int, _ now: Int64) -> SyncTaskFields {
    var task = SyncTaskFields()
    task.id = "task-\(number)"
    task.clusterName = "dws_\(number)"
    task.instanceID = "i"
    task.syncStatus = "SYNC_SUCCESS"
    task.scheduleStatus = "SCHEDULING"
    task.schedulePeriod = "MINUTE"
    task.scheduleInterval = 20
    task.scheduleStartHour = 0
    task.scheduleEndHour = 0
    task.syncTime = now - Int64(number) * 61_000
    return task
  }

  private func change() {
    guard let index = fields.indices.randomElement(using: &random) else { return }
    switch Int.random(in: 0..<14, using: &random) {
    case 0: fields.remove(at: index)
    case 1: fields.insert(Self.task(Int.random(in: 1000..<99999, using: &random), now), at: index)
    case 2: fields.swapAt(index, 0)
    case 3: fields[index].scheduleStatus = "NOT_SCHEDULE"
    case 4...8:
      fields[index].syncStatus = "SYNC_FAIL"
      fields[index].syncTime = now - 9_000
      fields[index].syncMessage = Fixtures.log("role \"r\(index % 5)\" cannot be dropped")
    case 9...10:
      fields[index].syncStatus = "SYNCING"
      fields[index].syncTime = now - 9_000
    default:
      fields[index].syncStatus = "SYNC_SUCCESS"
      fields[index].syncTime = now - 9_000
      fields[index].syncMessage = nil
    }
  }
}

/// A wall clock that a test sets.
final class SharedClock: Sendable {
  private let state: Mutex<Int64>

  init(_ now: Int64) { state = Mutex(now) }

  var now: Int64 { state.withLock { $0 } }

  func set(_ now: Int64) { state.withLock { $0 = now } }
}

import Feed
import Support
import SyncAPI
import TaskModel

@testable import SynctopCommands

/// An engine on a manual clock with clients that answer when a test says so.
final class EngineSession: Sendable {
  let clock = ManualClock()
  let desk = ClientDesk()
  let engine: BoardEngine<ManualClock>
  private let reports = Waiting<[EngineReport]>([])
  private let running: Task<Void, Never>

  init() {
    let engine = BoardEngine(clock: clock) { [reports] report in reports.change { $0.append(report) } }
    self.engine = engine
    running = Task { await engine.run() }
  }

  /// Runs `body` on a new engine, and ends it.
  static func run(_ body: (EngineSession) async throws -> Void) async throws {
    let session = EngineSession()
    try await body(session)
    session.engine.order(.close)
    await session.running.value
    session.desk.answerAll()
  }

  /// A place called `name`, read with the token `token`.
  func place(
    _ name: String, context: String? = nil, instance: String? = nil, token: String = "t"
  ) throws -> PlannedPlace {
    PlannedPlace(
      context: context ?? name, scope: "scope of \(name)", site: Site(service: "s", project: .id("p"), workspace: name),
      instance: instance,
      connection: try Connection(
        endpoint: Endpoint("http://127.0.0.1:1"), projectID: "p", workspace: name, credentials: .token(token)),
      watch: { [desk] in desk.watch(name) })
  }

  /// Opens the places, and waits until that is done; gives their ids.
  @discardableResult func open(
    _ places: PlannedPlace..., interval: Duration = .seconds(30), sparing spared: Set<PlaceID> = []
  ) async throws -> [PlaceID] {
    var settings = try LocalSettings(load())
    settings.interval = interval
    let opened = Self.lastNumber(reports.value)
    engine.order(.open(WatchPlan(places: places, settings: settings)))
    await reports.until { Self.lastNumber($0) > opened }
    engine.order(.spare(spared, opening: opened + 1))
    return Self.lastPlaces(reports.value).map(\.id)
  }

  /// The places of all openings so far.
  var openings: [[Place]] { Self.openings(reports.value) }

  private static func openings(_ reports: [EngineReport]) -> [[Place]] {
    reports.compactMap { if case .opened(let places, _, _) = $0 { places } else { nil } }
  }

  private static func lastPlaces(_ reports: [EngineReport]) -> [Place] {
    let opening = reports.last { if case .opened = $0 { true } else { false } }
    return if case .opened(let places, _, _) = opening { places } else { [] }
  }

  private static func lastNumber(_ reports: [EngineReport]) -> Int {
    let opening = reports.last { if case .opened = $0 { true } else { false } }
    return if case .opened(_, _, let number) = opening { number } else { 0 }
  }

  /// Who ended how many polls well since the last opening.
  var snapshots: [PlaceID: Int] { Self.snapshots(reports.value) }

  private static func snapshots(_ reports: [EngineReport]) -> [PlaceID: Int] {
    let start = reports.lastIndex { if case .opened = $0 { true } else { false } } ?? 0
    let ids = reports[start...].compactMap { report in
      if case .news(.poll(.finished(.snapshot)), let id) = report { id } else { nil }
    }
    return Dictionary(grouping: ids) { $0 }.mapValues(\.count)
  }

  /// Waits for news of a place.
  func until(_ id: PlaceID, _ condition: @escaping @Sendable (PlaceNews) -> Bool) async {
    await reports.until { reports in
      reports.contains { if case .news(let news, id) = $0 { condition(news) } else { false } }
    }
  }

  /// Waits until a place was polled well `count` times since the last opening.
  func until(_ id: PlaceID, snapshots count: Int) async {
    await reports.until { Self.snapshots($0)[id] ?? 0 >= count }
  }

  /// Waits until the engine has seen to all that was asked of it.
  func settle() async {
    let opened = PlaceID(rawValue: .max)
    engine.order(.readTask(opened, id: ""))
    for _ in 0..<200 { await Task.yield() }
  }
}

extension PollOutcome {
  /// An answer with one task, which names the instance.
  static func tasks(of instance: String? = nil) -> PollOutcome {
    var fields = SyncTaskFields()
    fields.id = "t1"
    fields.projectID = "p"
    fields.instanceID = instance
    return .snapshot(Snapshot(tasks: [SyncTask(fields)], total: 1, takenAt: 0))
  }

  static let fault = PollOutcome.failure(FetchFailure(.serverFault, message: "503"))
}

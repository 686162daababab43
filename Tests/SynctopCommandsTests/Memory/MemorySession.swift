import Dashboard
import Dispatch
import SyncAPI
import TaskModel
import Testing

@testable import SynctopCommands

/// A keeper on a state directory, with all that it told.
final class MemorySession: Sendable {
  static let start: Int64 = 1_710_900_000_000
  static let zone = ZoneRules.fixed(name: "UTC", seconds: 0)

  let keeper: Keeper
  let events = Waiting<[Event]>([])
  let reports = Waiting<[EngineReport]>([])
  private let clock = Waiting<Int64>(MemorySession.start)
  private let last = Waiting<Digest?>(nil)
  private let running: Task<Void, Never>

  init(_ home: MemoryHome) {
    let (events, reports, clock) = (events, reports, clock)
    let keeper = Keeper(
      home: home, post: { event in events.change { $0.append(event) } },
      tell: { report in reports.change { $0.append(report) } }, now: { clock.value })
    self.keeper = keeper
    running = Task.detached { await keeper.run() }
  }

  /// A keeper on the directory `name` of a scratch directory.
  convenience init(in scratch: Scratch, _ name: String = "state") {
    self.init(.directory(StateDirectory(named: "\(scratch.path)/\(name)", environment: [:])))
  }

  /// Watches one place.
  func watch(_ settings: LocalSettings) {
    let place = KeptPlace(
      place: Place(id: .only, context: "", scope: "s"), scope: PlannedPlace.memoryTest.memoryScope)
    keeper.watch([place], new: [.only], settings)
  }

  /// Records a poll `seconds` after the start.
  func poll(_ tasks: [SyncTask], at seconds: Int64, look: KeptPoll.Look = .none) {
    let moment = Self.start + seconds * 1000
    clock.change { $0 = moment }
    let before = last.value
    let digest = Digest(
      previous: before, snapshot: Snapshot(tasks: tasks, total: tasks.count, takenAt: moment), zone: Self.zone)
    last.change { $0 = digest }
    let isWhole = keeper.needsWhole(.only)
    let record = PollRecord(
      digest: digest, previous: isWhole ? nil : before, place: .only, gapLimit: 120_000, isShown: true,
      zone: Self.zone)
    guard let record else { return }
    keeper.record(KeptPoll(place: .only, record: record, isWhole: isWhole, instance: nil, look: look))
  }

  /// What was told of the place the last time.
  func remembered() async -> Remembered? {
    await reports.until { !$0.isEmpty }
    guard case .remembered(let memories) = reports.value.last else { return nil }
    return memories.first?.remembered
  }

  /// Waits until the keeper has done all it was asked for.
  func settle() async {
    let marked = TaskID("settled \(events.value.count)")
    keeper.order(.recall(marked))
    await events.until { events in
      events.contains { if case .recalled(marked, _) = $0 { true } else { false } }
    }
  }

  /// Has the keeper do what it was asked for, and end.
  func close() async {
    keeper.close(within: .seconds(0))
    await running.value
  }

  /// What the board was told of trouble, in order.
  var troubles: [MemoryTrouble?] {
    events.value.compactMap { event -> MemoryTrouble?? in
      if case .memoryTroubled(let trouble) = event { .some(trouble) } else { nil }
    }
  }

  /// The acknowledgements as the board knows them.
  var acknowledged: [Acknowledgement] {
    for event in events.value.reversed() {
      if case .acknowledged(let all) = event { return all.all }
    }
    return []
  }
}

extension PlannedPlace {
  static let memoryTest = PlannedPlace(
    scope: "s", site: Site(service: "https://example.com", project: .id("p"), workspace: "w"),
    watch: { Watch(fetch: { _ in .fault }, fetchTask: { _ in .failure(FetchFailure(.other, message: "")) }) })
}

extension SyncTask {
  /// A scheduled task whose last run began `minutes` after the start of a session.
  static func run(_ id: String, _ status: String, at minutes: Int64, log: String = "") -> SyncTask {
    var fields = SyncTaskFields()
    fields.id = id
    fields.clusterName = "dws_\(id)"
    fields.instanceID = "i"
    fields.syncStatus = status
    fields.syncTime = MemorySession.start + minutes * 60_000
    fields.syncMessage = log
    fields.scheduleStatus = "SCHEDULING"
    fields.schedulePeriod = "HOUR"
    fields.scheduleInterval = 1
    fields.scheduleStartHour = 0
    fields.scheduleEndHour = 0
    return SyncTask(fields)
  }
}

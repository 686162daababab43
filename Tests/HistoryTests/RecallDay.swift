import Support
import TaskModel

@testable import History

/// A day of chance: polls of a few tasks that run, fail, recover, are changed, vanish and come back, with gaps in between.
struct RecallDay {
  private var dice: SplitMix
  private var tasks: [Int: SyncTaskFields] = [:]
  /// The logs of tasks whose last run failed.
  private var failures: [Int: String] = [:]
  private var moment = Samples.start

  /// Where the hours of the schedules are meant.
  static let zone = Fixtures.beijing

  init(seed: UInt64) { dice = SplitMix(seed: seed) }

  /// The next poll, some time after the one before.
  mutating func next() -> PollRecord {
    moment += chance(12) ? 3_600_000 * Int64(1 + below(30)) : 30_000
    var sightings: [PollRecord.Sighting] = []
    var vanished: [TaskID] = []
    for number in 0..<6 {
      guard tasks[number] == nil || chance(3) else { continue }
      if tasks[number] != nil, chance(15) {
        tasks[number] = nil
        vanished.append(TaskID("task-\(number)"))
      } else if tasks[number] != nil || chance(4) {
        change(number)
        if let sighting = sighting(number) { sightings.append(sighting) }
      }
    }
    return PollRecord(
      takenAt: moment, gapLimit: 120_000, isShown: true, sightings: sightings, vanished: vanished, zone: Self.zone)
  }

  private mutating func change(_ number: Int) {
    var fields = tasks[number] ?? Samples.task("task-\(number)", "NOT_SYNC", run: nil).fields
    if fields.syncStatus == "SYNCING" {
      let failed = chance(2)
      fields.syncStatus = failed ? "SYNC_FAIL" : "SYNC_SUCCESS"
      failures[number] = failed ? Fixtures.log("permission denied \(below(3))") : nil
      fields.syncMessage = failures[number]
    } else if tasks[number] != nil || chance(2) {
      fields.syncStatus = "SYNCING"
      fields.syncTime = moment - Int64(below(20_000))
      fields.syncMessage = failures[number]
    }
    if chance(10) { fields.scheduleStatus = fields.scheduleStatus == "SCHEDULING" ? "NOT_SCHEDULE" : "SCHEDULING" }
    if chance(20) { fields.clusterName = "cluster-\(below(100))" }
    if fields.syncStatus == "NOT_SYNC" { failures[number] = nil }
    tasks[number] = fields
  }

  private func sighting(_ number: Int) -> PollRecord.Sighting? {
    guard let fields = tasks[number] else { return nil }
    let task = SyncTask(fields)
    var state = Samples.state(task)
    if state == .running, failures[number] != nil { state = .retrying }
    if state == .failing, task.scheduleStatus == .notScheduled { state = .stopped }
    let cause = task.syncStatus == .failed ? RecallSamples.cause(of: task) : nil
    return Samples.sighting(task, state, cause: cause, position: number)
  }

  private mutating func chance(_ one: Int) -> Bool { below(one) == 0 }
  private mutating func below(_ bound: Int) -> Int { Int(dice.next() % UInt64(bound)) }
}

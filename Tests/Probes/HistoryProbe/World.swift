import TaskModel

/// A made-up service, the same in every process: each of its polls shows runs that no other one began.
struct World {
  /// 2026-03-01 00:00 UTC.
  static let start: Int64 = 1_772_323_200_000
  static let taskCount: Int64 = 7

  /// Keeps the tasks of several writers apart.
  let name: String

  /// When poll `number` was taken.
  static func moment(_ number: Int64) -> Int64 { start + number * 30_000 }

  /// The run that poll `number` is the first to show ended.
  func run(_ number: Int64) -> (task: String, start: Int64) {
    ("\(name)-\(number % Self.taskCount)", Self.moment(number) - 10_000)
  }

  func poll(_ number: Int64) -> PollRecord {
    let sightings = [sighting(number, isRunning: false), sighting(number + 1, isRunning: true)]
    return PollRecord(
      takenAt: Self.moment(number), gapLimit: 120_000, isShown: true, sightings: sightings, vanished: [])
  }

  private func sighting(_ number: Int64, isRunning: Bool) -> PollRecord.Sighting {
    let run = run(number)
    let hasFailed = number / Self.taskCount % 3 == 0
    var fields = SyncTaskFields()
    fields.id = run.task
    fields.clusterName = "cluster"
    fields.scheduleStatus = "SCHEDULING"
    fields.syncTime = run.start
    fields.syncStatus = isRunning ? "SYNCING" : hasFailed ? "SYNC_FAIL" : "SYNC_SUCCESS"
    fields.syncMessage = isRunning ? nil : String(repeating: "run \(number) of \(run.task) ended\n", count: 30)
    return PollRecord.Sighting(
      task: SyncTask(fields), state: isRunning ? .running : hasFailed ? .failing : .ok, cause: nil,
      position: Int(number % Self.taskCount))
  }
}

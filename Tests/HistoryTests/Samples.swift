import Foundation
import TaskModel

@testable import History

/// A day at the service, in short: tasks and polls of them.
enum Samples {
  /// 2026-03-01 00:00 UTC.
  static let start: Int64 = 1_772_323_200_000
  static let scope = Scope(address: "https://one.example/p1/w1", instance: "i1")

  static func task(
    _ id: String?, _ status: String? = "SYNC_SUCCESS", run: Int64? = start, log: String? = nil,
    schedule: String? = "SCHEDULING", place: PlaceID = .only
  ) -> SyncTask {
    var fields = SyncTaskFields()
    fields.id = id
    fields.clusterName = "cluster-\(id ?? "none")"
    fields.clusterID = "c-\(id ?? "none")"
    fields.dataConnectionID = "d"
    fields.syncStatus = status
    fields.scheduleStatus = schedule
    fields.schedulePeriod = "HOUR"
    fields.scheduleInterval = 4
    fields.scheduleStartHour = 0
    fields.scheduleEndHour = 6
    fields.syncTime = run
    fields.createTime = start - 1_000_000
    fields.syncMessage = log
    return SyncTask(fields).placed(in: place)
  }

  static func sighting(
    _ task: SyncTask, _ state: TaskState? = nil, cause: KnownCause? = nil, position: Int = 0
  ) -> PollRecord.Sighting {
    PollRecord.Sighting(task: task, state: state ?? self.state(task), cause: cause, position: position)
  }

  /// How a task stands by its status alone.
  static func state(_ task: SyncTask) -> TaskState {
    switch task.syncStatus {
    case .failed: .failing
    case .syncing: .running
    case .succeeded: .ok
    case .notSynced: .neverRan
    case .unknown, .other, nil: .unknown
    }
  }

  /// A poll so many seconds after `start`, with tasks in order.
  static func poll(_ seconds: Int64, _ tasks: [SyncTask] = [], vanished: [TaskID] = [], isShown: Bool = true)
    -> PollRecord
  {
    PollRecord(
      takenAt: start + seconds * 1000, gapLimit: 120_000, isShown: isShown,
      sightings: tasks.enumerated().map { sighting($1, position: $0) }, vanished: vanished)
  }
}

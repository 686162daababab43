import TaskModel

/// Tasks, polls and moments for tests.
enum Samples {
  static let shanghai = ZoneRules.fixed(name: "Asia/Shanghai", seconds: 8 * 3600)
  /// 2024-03-20 10:30:00 in Shanghai.
  static let now: Int64 = 1_710_901_800_000

  /// A task as the service would give it; what isn't said is absent.
  static func task(
    _ id: String? = "t1", cluster: String? = nil, sync: String? = "SYNC_SUCCESS", schedule: String? = "NOT_SCHEDULE",
    at syncTime: Int64? = nil, message: String? = nil, _ change: (inout SyncTaskFields) -> Void = { _ in }
  ) -> SyncTask {
    var fields = SyncTaskFields()
    fields.id = id
    fields.clusterName = cluster
    fields.syncStatus = sync
    fields.scheduleStatus = schedule
    fields.syncTime = syncTime
    fields.syncMessage = message
    change(&fields)
    return SyncTask(fields)
  }

  /// A task that runs in a window at an interval.
  static func scheduled(
    _ start: Int?, _ end: Int?, every interval: Int?, _ period: String?, last syncTime: Int64?,
    sync: String? = "SYNC_SUCCESS"
  ) -> SyncTask {
    task(sync: sync, schedule: "SCHEDULING", at: syncTime) {
      $0.scheduleStartHour = start
      $0.scheduleEndHour = end
      $0.scheduleInterval = interval
      $0.schedulePeriod = period
    }
  }

  static func snapshot(_ tasks: [SyncTask], at takenAt: Int64 = now, partial: Bool = false, moved: Bool = false)
    -> Snapshot
  {
    Snapshot(tasks: tasks, total: tasks.count, takenAt: takenAt, isPartial: partial, moved: moved)
  }

  static func digest(_ tasks: [SyncTask], after previous: Digest? = nil, at takenAt: Int64 = now) -> Digest {
    Digest(previous: previous, snapshot: snapshot(tasks, at: takenAt), zone: shanghai)
  }

  static func roster(_ digest: Digest, at moment: Int64 = now) -> Roster {
    Roster(digest: digest, now: moment, zone: shanghai)
  }

  /// The moment at which clocks in Shanghai show that time in March 2024.
  static func march(_ day: Int, _ hour: Int, _ minute: Int = 0, _ second: Int = 0) -> Int64 {
    shanghai.instant(LocalTime(year: 2024, month: 3, day: day, hour: hour, minute: minute, second: second)) ?? 0
  }
}

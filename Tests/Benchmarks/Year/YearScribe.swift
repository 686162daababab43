import TaskModel

/// Writes down how a made-up task stands as a poll would see it, with a log and the cause that a board would find in it.
struct YearScribe {
  private static let zone = ZoneRules.fixed(name: "Asia/Shanghai", seconds: 8 * 3600)

  private var dice = AnswerMaker(seed: 3)
  /// A cause doesn't depend on a log's times and ids.
  private var causes: [String: KnownCause] = [:]

  mutating func sighting(of task: YearTask, as standing: YearStanding) -> PollRecord.Sighting {
    var fields = task.fields
    fields.syncStatus = standing.status.wire
    fields.scheduleStatus = (standing.isScheduled ? ScheduleStatus.scheduling : .notScheduled).wire
    fields.syncTime = standing.start
    fields.createTime = Year.start
    fields.updateTime = Year.start
    let ended = standing.status == .succeeded || standing.status == .failed
    if ended, let start = standing.start {
      let stamp = Self.zone.local(start).description
      fields.syncMessage =
        standing.trouble.map { $0.log(stamp: stamp, dice: &dice) } ?? YearTrouble.success(stamp: stamp, dice: &dice)
    }
    let packed = SyncTask(fields)
    let cause = standing.status == .failed ? standing.trouble.flatMap { self.cause(of: $0, packed) } : nil
    return PollRecord.Sighting(task: packed, state: standing.state, cause: cause, position: task.number)
  }

  private mutating func cause(of trouble: YearTrouble, _ task: SyncTask) -> KnownCause? {
    let key = "\(trouble.number) \(trouble.name)"
    if let known = causes[key] { return known }
    let snapshot = Snapshot(tasks: [task], total: 1, takenAt: Year.start)
    let cause = Digest(previous: nil, snapshot: snapshot, zone: Self.zone).cause(at: 0)
    causes[key] = cause
    return cause
  }
}

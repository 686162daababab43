import TaskModel

/// One task at one moment, in the service's own words.
struct TaskView {
  private let world: World
  private let seat: Seat
  private let rhythm: Rhythm
  private let state: RunState
  private let moment: Int64

  init(world: World, index: Int, moment: Int64) {
    self.world = world
    self.moment = moment
    seat = world.seat(at: index, moment: moment)
    rhythm = Rhythm(seat)
    state = rhythm.state(at: moment)
  }

  var syncStatus: String { state.syncStatus }

  var scheduleStatus: String { state.isScheduled ? "SCHEDULING" : "NOT_SCHEDULE" }

  /// Start of the newest run, epoch milliseconds.
  var syncTime: Int64? { state.last?.start }

  var createTime: Int64 { seat.born }

  /// The last time that a person edited the task; runs don't touch it.
  var updateTime: Int64 {
    var dice = seat.dice(16)
    guard dice.percent(60) else { return seat.born }
    let habit = dice.within(30...120) * BeijingTime.day
    let offset = dice.within(0...habit)
    return max(seat.born, BeijingTime.floorDivided(moment - offset, habit) * habit + offset)
  }

  var clusterType: String { Traits.clusterType(of: seat).rawValue }

  /// Nil while the cluster is deleted.
  var clusterName: String? { state.hasLostCluster ? nil : Traits.clusterName(of: seat) }

  /// All 22 fields.
  var fields: SyncTaskFields {
    let traits = Traits(seat)
    var fields = SyncTaskFields()
    fields.id = traits.id
    fields.clusterName = state.hasLostCluster ? nil : traits.clusterName
    fields.clusterType = traits.clusterType.rawValue
    fields.clusterID = traits.clusterID
    fields.dataConnectionName = traits.connectionName
    fields.dataConnectionID = traits.connectionID
    fields.dataConnectionWorkspace = world.identity.workspaces[traits.workspace]
    fields.instanceID = world.identity.instanceID
    fields.projectID = world.identity.projectID
    fields.domainID = world.identity.domainID
    fields.createUser = traits.createUser
    fields.createTime = createTime
    fields.updateTime = updateTime
    fields.updateUser = fields.updateTime == createTime ? traits.createUser : traits.editor
    addRuns(to: &fields, traits)
    return fields
  }

  private func addRuns(to fields: inout SyncTaskFields, _ traits: Traits) {
    fields.scheduleStartHour = rhythm.schedule.startHour
    fields.scheduleEndHour = rhythm.schedule.endHour
    fields.schedulePeriod = rhythm.schedule.period.rawValue
    fields.scheduleInterval = rhythm.schedule.interval
    fields.scheduleStatus = scheduleStatus
    fields.syncStatus = syncStatus
    fields.syncTime = syncTime
    fields.syncMessage = SyncLogText(seat: seat, rhythm: rhythm, traits: traits).text(of: state)
  }
}

package import SyncLog
package import TaskModel

extension SyncTaskFields {
  /// A task's fields from the API's object.
  ///
  /// Of repeated members the last counts; unknown ones are passed over. A value that isn't of the documented type is
  /// read as what it most likely means, or left out, and marks the task irregular.
  package init(_ object: JSONObject) {
    self.init()
    var reader = WireValueReader()
    for member in object.members {
      if let field = WireField(rawValue: member.key) { set(field, member.value, &reader) }
    }
    isIrregular = reader.isIrregular
  }

  private mutating func set(_ field: WireField, _ value: JSONValue, _ reader: inout WireValueReader) {
    switch field {
    case .id: id = reader.name(value)
    case .projectID: projectID = reader.text(value)
    case .domainID: domainID = reader.text(value)
    case .instanceID: instanceID = reader.text(value)
    case .dataConnectionWorkspace: dataConnectionWorkspace = reader.text(value)
    case .clusterType: clusterType = reader.text(value)
    case .dataConnectionID: dataConnectionID = reader.text(value)
    case .dataConnectionName: dataConnectionName = reader.text(value)
    case .clusterID: clusterID = reader.text(value)
    case .clusterName: clusterName = reader.text(value)
    case .scheduleStartHour: scheduleStartHour = reader.integer(value, usual: 0...23)
    case .scheduleEndHour: scheduleEndHour = reader.integer(value, usual: 0...23)
    case .schedulePeriod: schedulePeriod = reader.name(value)
    case .scheduleInterval: scheduleInterval = reader.integer(value, usual: 1...Int.max)
    case .scheduleStatus: scheduleStatus = reader.name(value)
    case .syncStatus: syncStatus = reader.name(value)
    case .syncMessage: syncMessage = reader.message(value)
    case .syncTime: syncTime = reader.time(value)
    case .createTime: createTime = reader.time(value)
    case .updateTime: updateTime = reader.time(value)
    case .createUser: createUser = reader.text(value)
    case .updateUser: updateUser = reader.text(value)
    }
  }
}

import SyncLog
import TaskModel

extension SyncTaskFields {
  /// The member as the API writes it; null for what isn't there.
  func value(of field: WireField) -> JSONValue {
    switch field {
    case .id: .text(id)
    case .projectID: .text(projectID)
    case .domainID: .text(domainID)
    case .instanceID: .text(instanceID)
    case .dataConnectionWorkspace: .text(dataConnectionWorkspace)
    case .clusterType: .text(clusterType)
    case .dataConnectionID: .text(dataConnectionID)
    case .dataConnectionName: .text(dataConnectionName)
    case .clusterID: .text(clusterID)
    case .clusterName: .text(clusterName)
    case .scheduleStartHour: .number(scheduleStartHour)
    case .scheduleEndHour: .number(scheduleEndHour)
    case .schedulePeriod: .text(schedulePeriod)
    case .scheduleInterval: .number(scheduleInterval)
    case .scheduleStatus: .text(scheduleStatus)
    case .syncStatus: .text(syncStatus)
    case .syncMessage: .text(syncMessage)
    case .syncTime: .number(syncTime)
    case .createTime: .number(createTime)
    case .updateTime: .number(updateTime)
    case .createUser: .text(createUser)
    case .updateUser: .text(updateUser)
    }
  }

  /// Takes a member as `value(of:)` wrote it: unlike an answer's, it is what it is. What is no text or no whole number
  /// reads as not there.
  mutating func set(_ field: WireField, recorded value: JSONValue) {
    switch field {
    case .id: id = value.string
    case .projectID: projectID = value.string
    case .domainID: domainID = value.string
    case .instanceID: instanceID = value.string
    case .dataConnectionWorkspace: dataConnectionWorkspace = value.string
    case .clusterType: clusterType = value.string
    case .dataConnectionID: dataConnectionID = value.string
    case .dataConnectionName: dataConnectionName = value.string
    case .clusterID: clusterID = value.string
    case .clusterName: clusterName = value.string
    case .scheduleStartHour: scheduleStartHour = value.number.flatMap { Int($0) }
    case .scheduleEndHour: scheduleEndHour = value.number.flatMap { Int($0) }
    case .schedulePeriod: schedulePeriod = value.string
    case .scheduleInterval: scheduleInterval = value.number.flatMap { Int($0) }
    case .scheduleStatus: scheduleStatus = value.string
    case .syncStatus: syncStatus = value.string
    case .syncMessage: syncMessage = value.string
    case .syncTime: syncTime = value.number.flatMap { Int64($0) }
    case .createTime: createTime = value.number.flatMap { Int64($0) }
    case .updateTime: updateTime = value.number.flatMap { Int64($0) }
    case .createUser: createUser = value.string
    case .updateUser: updateUser = value.string
    }
  }
}

extension JSONValue {
  fileprivate static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  fileprivate static func number(_ number: (some BinaryInteger)?) -> JSONValue { number.map { .integer($0) } ?? .null }
}

import TaskModel

extension World {
  /// The list call's answer with all tasks, as the service writes it: UTF-8.
  package func listJSON(at moment: Int64) -> [UInt8] { listJSON(of: Array(0..<count), total: count, at: moment) }

  /// The list call's answer with the tasks at these places, in this order.
  func listJSON(of places: some Collection<Int>, total: Int, at moment: Int64) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(places.count * 1200 + 64)
    bytes.append(contentsOf: "{\"tasks\":[".utf8)
    for (number, place) in places.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      append(fields(ofTaskAt: place, moment: moment), to: &bytes)
    }
    bytes.append(contentsOf: "],\"total\":\(total)}".utf8)
    return bytes
  }

  /// The single-task call's answer, nil for an id that nobody has at `moment`.
  package func taskJSON(id: String, at moment: Int64) -> [UInt8]? {
    guard let index = index(ofTask: id, moment: moment) else { return nil }
    var bytes: [UInt8] = []
    append(fields(ofTaskAt: index, moment: moment), to: &bytes)
    return bytes
  }

  private func append(_ task: SyncTaskFields, to bytes: inout [UInt8]) {
    append("{\"cluster_id\":", task.clusterID, to: &bytes)
    append(",\"cluster_name\":", task.clusterName, to: &bytes)
    append(",\"cluster_type\":", task.clusterType, to: &bytes)
    append(",\"create_time\":", task.createTime, to: &bytes)
    append(",\"create_user\":", task.createUser, to: &bytes)
    append(",\"data_connection_id\":", task.dataConnectionID, to: &bytes)
    append(",\"data_connection_name\":", task.dataConnectionName, to: &bytes)
    append(",\"data_connection_workspace\":", task.dataConnectionWorkspace, to: &bytes)
    append(",\"domain_id\":", task.domainID, to: &bytes)
    append(",\"id\":", task.id, to: &bytes)
    append(",\"instance_id\":", task.instanceID, to: &bytes)
    append(",\"project_id\":", task.projectID, to: &bytes)
    append(",\"schedule_end_hour\":", task.scheduleEndHour.map(Int64.init), to: &bytes)
    append(",\"schedule_interval\":", task.scheduleInterval.map(Int64.init), to: &bytes)
    append(",\"schedule_period\":", task.schedulePeriod, to: &bytes)
    append(",\"schedule_start_hour\":", task.scheduleStartHour.map(Int64.init), to: &bytes)
    append(",\"schedule_status\":", task.scheduleStatus, to: &bytes)
    append(",\"sync_msg\":", task.syncMessage, to: &bytes)
    append(",\"sync_status\":", task.syncStatus, to: &bytes)
    append(",\"sync_time\":", task.syncTime, to: &bytes)
    append(",\"update_time\":", task.updateTime, to: &bytes)
    append(",\"update_user\":", task.updateUser, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  private func append(_ key: StaticString, _ text: String?, to bytes: inout [UInt8]) {
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    JSONText.append(text, to: &bytes)
  }

  private func append(_ key: StaticString, _ number: Int64?, to bytes: inout [UInt8]) {
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    JSONText.append(number, to: &bytes)
  }
}

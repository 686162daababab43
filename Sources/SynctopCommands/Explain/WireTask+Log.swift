import SyncLog
import SyncWire
import TaskModel

extension WireTask {
  /// The task that `object` describes; nil for an object without the fields that only tasks have.
  init?(taskLike object: JSONObject) {
    let task = WireTask(object, keepsObject: true)
    guard task.isTaskLike else { return nil }
    self = task
  }

  /// Whether the object has what only a task has: a log's own JSON is never taken for one.
  var isTaskLike: Bool {
    let keys = Set((object.object?.members ?? []).map(\.key))
    if keys.contains(WireField.syncMessage.rawValue) { return true }
    let marks: [WireField] = [.syncStatus, .scheduleStatus]
    if marks.contains(where: { keys.contains($0.rawValue) }) { return true }
    let places: [WireField] = [.clusterType, .clusterID, .clusterName, .dataConnectionID, .dataConnectionName]
    return keys.contains(WireField.id.rawValue) && places.contains { keys.contains($0.rawValue) }
  }

  /// The whole log as it came, also one that is no text: the task itself keeps only the beginning of a long one.
  var log: String {
    guard let value = object[WireField.syncMessage.rawValue], value != .null else { return "" }
    return value.string ?? value.jsonText()
  }
}

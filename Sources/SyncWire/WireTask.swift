package import SyncLog
package import TaskModel

/// One task of an answer: what it means, and the object as it came.
package struct WireTask: Equatable, Sendable {
  package let task: SyncTask
  /// Every member as it came, unknown ones too, numbers to the digit; null where the reader didn't ask for it.
  package let object: JSONValue

  package init(task: SyncTask, object: JSONValue) {
    self.task = task
    self.object = object
  }

  /// The task that `object` describes; every member is optional, and none makes it fail.
  package init(_ object: JSONObject, keepsObject: Bool) {
    task = SyncTask(SyncTaskFields(object))
    self.object = keepsObject ? .object(object) : .null
  }
}

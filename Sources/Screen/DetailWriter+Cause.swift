import TaskModel

extension DetailWriter {
  /// Why the task failed, what the failure names, where else it is so, and what cures it.
  func cause(of task: SyncTask) -> [DetailLine] { [] }
}

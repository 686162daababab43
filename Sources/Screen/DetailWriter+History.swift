import Dashboard
import SyncLog
import TaskModel

extension DetailWriter {
  /// What is remembered of the task.
  func history(of task: SyncTask) -> [DetailLine] { [DetailLine(words.nothingRemembered, .dim)] }
}

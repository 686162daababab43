import TaskModel

extension SyncTask {
  /// What a person calls the task: its cluster's name, else the cluster's id, in safe text.
  func name(_ words: Words) -> String {
    let given = [clusterName, clusterID].compactMap { $0 }.first { $0.contains { !$0.isWhitespace } }
    return given.map { SafeText.line($0) } ?? words.noName
  }
}

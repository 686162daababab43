import TaskModel

extension SyncTask {
  /// What a person calls the task, in safe text.
  func name(_ words: Words) -> String { givenName.map { SafeText.line($0) } ?? words.noName }

  /// The cluster's name, else the cluster's id, as it came; nil where both are blank.
  var givenName: String? {
    [clusterName, clusterID].compactMap { $0 }.first { $0.utf8.contains { $0 > 0x20 } }
  }
}

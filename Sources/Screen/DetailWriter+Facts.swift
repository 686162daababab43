import Dashboard
import TaskModel

extension DetailWriter {
  /// Everything the service says of the task, under its own field names' meaning.
  func facts(of task: SyncTask) -> [DetailLine] {
    places(of: task) + people(of: task) + oddities(of: task)
  }

  func schedule(of task: SyncTask) -> String {
    let status = task.scheduleStatus.map { SafeText.line($0.wire) } ?? "–"
    guard let start = task.scheduleStartHour, let end = task.scheduleEndHour, let interval = task.scheduleInterval
    else {
      return status
    }
    let period = SafeText.line(task.schedulePeriod ?? "?")
    return words.schedule(status: status, window: "\(hour(start))–\(hour(end))", interval: interval, period: period)
  }

  private func hour(_ hour: Int) -> String { (0..<10).contains(hour) ? "0\(hour)" : "\(hour)" }

  private func places(of task: SyncTask) -> [DetailLine] {
    [
      line(words.contextLabel, contextNames(of: task)), line(words.statusLabel, task.syncStatus?.wire),
      line(words.typeLabel, task.clusterType),
      line(words.clusterLabel, task.clusterName, task.clusterID),
      line(words.connectionLabel, task.dataConnectionName, task.dataConnectionID),
      line(words.workspaceLabel, task.dataConnectionWorkspace),
      line(words.taskLabel, task.id.isGiven ? task.id.text : nil),
      line(words.instanceLabel, task.instanceID), line(words.projectLabel, task.projectID),
      line(words.domainLabel, task.domainID),
    ].compactMap { $0 }
  }

  /// The context that the task is seen in, and its workspace; nil where no contexts are configured.
  func contextNames(of task: SyncTask) -> String? {
    guard let place = state.place(of: task), !place.context.isEmpty else { return nil }
    let workspace = place.workspace.isEmpty ? place.scope : place.workspace
    return [place.context, workspace].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func people(of task: SyncTask) -> [DetailLine] {
    [
      line(words.createdLabel, task.createUser, task.createTime.map(moment)),
      line(words.updatedLabel, task.updateUser, task.updateTime.map(moment)),
    ].compactMap { $0 }
  }

  private func oddities(of task: SyncTask) -> [DetailLine] {
    task.isIrregular ? [DetailLine(words.irregular, .dim)] : []
  }

  /// Nil when the service gives none of the values.
  private func line(_ label: String, _ values: String?...) -> DetailLine? {
    let known = values.compactMap { $0 }.filter { !$0.isEmpty }.map { SafeText.line($0) }
    return known.isEmpty ? nil : DetailLine(label: label, known.joined(separator: " · "))
  }
}

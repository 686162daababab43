package import Dashboard
import SyncLog
import TaskModel

/// The texts that can be copied of what is selected.
package struct CopyText {
  private let state: AppState
  private let look: Look

  package init(state: AppState, look: Look) {
    self.state = state
    self.look = look
  }

  /// Nil where there is no such text. Foreign text is made safe to be pasted, since no character of it may be a key
  /// that somebody's shell obeys, and loses its secrets, since it ends in tickets. Nothing is cut.
  package func text(of item: CopyItem) -> String? { plain(item).map { SecretMask.apply($0) } }

  private var cause: Cause? { state.cause }

  private func plain(_ item: CopyItem) -> String? {
    guard let task = state.selectedTask else { return nil }
    switch item {
    case .value: return state.detail.value.map { whole($0) }
    case .handOver: return HandOverText(state: state, look: look).markdown
    case .cause: return cause.map { SafeText.line($0.summary.text(in: look.language)) }
    case .role: return cause?.entities[.role].map { SafeText.line($0) }
    case .objects: return cause.map { objects(of: $0) }
    case .remedySQL: return cause?.script()
    case .fingerprint: return cause?.fingerprint
    case .taskName: return task.name(Words(look.language))
    case .taskID: return SafeText.line(task.id.text)
    case .clusterID: return task.clusterID.map { SafeText.line($0) }
    case .tasks: return tasks
    case .log: return task.syncMessage.map { whole($0) }
    }
  }

  private func whole(_ text: String) -> String {
    SafeText.lines(text, limit: .max, lineLimit: .max).joined(separator: "\n")
  }

  /// The marked tasks, or those of the selected cause, a line each: name and id.
  private var tasks: String? {
    guard let digest = state.digest, !state.marks.isEmpty || state.selectedGroup != nil else { return nil }
    return state.targets.map { index in
      let task = digest.snapshot.tasks[index]
      let id = task.id.isGiven ? "\t" + SafeText.line(task.id.text) : ""
      return task.name(Words(look.language)) + id
    }.joined(separator: "\n")
  }

  private func objects(of cause: Cause) -> String {
    cause.objects.objects.map { SafeText.line($0.raw ?? $0.name ?? "") }.joined(separator: "\n")
  }
}

import SyncLog
import TaskModel

extension AppState {
  mutating func openCopyMenu() {
    guard let task = selectedTask else { return }
    explainSelection()
    overlay = .copyMenu(CopyMenu(items: copyItems(of: task)))
  }

  mutating func copyHandOver() -> [Effect] {
    overlay = nil
    explainSelection()
    return [.copy(.handOver)]
  }

  mutating func moveCopyChoice(_ motion: Motion) {
    guard case .copyMenu(var menu) = overlay else { return }
    let last = menu.items.count - 1
    menu.choice = motion.target(from: menu.choice, last: last, page: last) ?? 0
    overlay = .copyMenu(menu)
  }

  /// What there is to copy of a task, or of a cause and its first task, in the order of the menu.
  private func copyItems(of task: SyncTask) -> [CopyItem] {
    CopyItem.allCases.filter { item in
      switch item {
      case .value: pane == .detail && detail.value?.isEmpty == false
      case .handOver: true
      case .cause, .fingerprint: cause != nil
      case .role: cause?.entities[.role] != nil
      case .objects: cause?.objects.objects.isEmpty == false
      case .remedySQL: cause?.script().isEmpty == false
      case .taskName: selectedCause == nil
      case .taskID: selectedCause == nil && task.id.isGiven
      case .clusterID: selectedCause == nil && task.clusterID?.isEmpty == false
      case .tasks: selectedCause != nil || !marks.shown.isEmpty
      case .log: task.syncMessage?.isEmpty == false
      }
    }
  }
}

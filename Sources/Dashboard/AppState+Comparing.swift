import SyncLog
import TaskModel

extension AppState {
  /// Holds the log of the selected task against that of the other one that is marked, or of its own run before.
  mutating func compareLogs() -> [Effect] {
    guard let index = comparedTasks.new, let task = digest?.snapshot.tasks[index] else { return [] }
    guard let log = task.syncMessage, !log.isEmpty else {
      banner = .notice(Wording("The service gives no log of this task", "服务端没有该任务的日志"))
      return []
    }
    let after = side(index, task, log: .text(log))
    if let other = comparedTasks.old, let tasks = digest?.snapshot.tasks {
      open(before: side(other, tasks[other]), after: after)
      return []
    }
    guard task.id.isGiven else {
      banner = .notice(Wording("Nothing is remembered of a task without an id", "没有 ID 的任务没有历史记录"))
      return []
    }
    let before = Comparing.Side(task: task.id, name: task.clusterName)
    open(before: before, after: after)
    return asksAgain(task) ? [.recall(task.id)] : findRunBefore()
  }

  /// The task whose log is looked at, and the one that it is held against: the one other task that is marked, or the two
  /// that are; nil for its own run before.
  private var comparedTasks: (new: Int?, old: Int?) {
    guard let digest, let selectedIndex, let selection, (1...2).contains(marks.ids.count) else {
      return (selectedIndex, nil)
    }
    let others = marks.ids.filter { $0 != selection }.compactMap { digest.index(of: $0) }.sorted()
    return others.count == 2 ? (others[0], others[1]) : (selectedIndex, others.first)
  }

  /// Counts up over all comparisons, so that none takes lines that were laid out for another.
  private mutating func nextRevision() -> Int {
    comparisons &+= 1
    return comparisons
  }

  private func side(_ index: Int, _ task: SyncTask, log: Comparing.Log? = nil) -> Comparing.Side {
    let text = task.syncMessage.flatMap { $0.isEmpty ? nil : Comparing.Log.text($0) }
    let hasFailed = digest?.tracks[index].failedLast ?? false
    return Comparing.Side(
      task: task.id, name: task.clusterName, run: task.syncTime, outcome: hasFailed ? .failed : nil,
      log: log ?? text ?? .notKept)
  }

  /// Whether what is remembered of the task has to be read first.
  private mutating func asksAgain(_ task: SyncTask) -> Bool {
    let takenAt = digest?.snapshot.part(of: task.place)?.takenAt ?? 0
    return asksMemory(of: task.id, task, takenAt: takenAt)
  }

  private mutating func open(before: Comparing.Side, after: Comparing.Side) {
    let tab = comparison?.tab ?? detail.tab
    comparison = Comparing(before: before, after: after, tab: tab, revision: nextRevision())
    if let task = selectedTask { folds.remember([], of: task, .compare) }
    show(tab: .compare)
    detail.layout = nil
    pane = .detail
    isDetailWhole = isDetailWhole || !viewport.showsDetail
  }

  /// Asks for the log of the newest run before, once the runs are known.
  mutating func findRunBefore() -> [Effect] {
    guard let comparing = comparison, comparing.isOfOneTask, comparing.before.run == nil,
      comparing.before.log == .waiting, comparing.before.task == recall.task
    else { return [] }
    switch recall.answer {
    case .waiting: return []
    case .nothing: change { $0.log = .noRun }
    case .known(let history):
      let earlier = history.runs.filter { $0.start < comparing.after.run ?? .max && $0.outcome != .running }
      guard let run = earlier.first(where: \.hasLog) ?? earlier.first else {
        change { $0.log = .noRun }
        return []
      }
      change {
        $0.run = run.start
        $0.outcome = run.outcome
        if !run.hasLog { $0.log = .notKept }
      }
      return run.hasLog ? [.recallLog(comparing.before.task, run: run.start)] : []
    }
    return []
  }

  /// Takes the log that was asked for; late ones of other runs are dropped.
  mutating func compare(_ id: TaskID, _ run: Int64, _ log: String?) {
    guard let before = comparison?.before, before.task == id, before.run == run, before.log == .waiting else { return }
    change { $0.log = log.map { .text($0) } ?? .notKept }
  }

  private mutating func change(_ change: (inout Comparing.Side) -> Void) {
    guard var comparing = comparison else { return }
    change(&comparing.before)
    comparing.revision = nextRevision()
    comparison = comparing
  }

  mutating func endComparing() {
    if let comparison { show(tab: comparison.tab) }
  }
}

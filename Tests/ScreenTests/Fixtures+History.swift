import Support
import SyncLog
import TaskModel

extension Fixtures {
  /// A day and a half of a task that runs every hour: it failed for a while yesterday, and fails again for some hours.
  /// Nobody watched for two hours of the night.
  static func history(of task: SyncTask) -> TaskHistory {
    let runs = (0..<36).map { run(hoursAgo: Int64($0)) }
    return TaskHistory(
      task: task.id, since: now - 30 * 24 * hour, runs: runs, changes: changes(of: task),
      watched: [
        WatchedSpan(start: now - 36 * hour, end: now - 9 * hour), WatchedSpan(start: now - 7 * hour, end: now),
      ], firstSeen: now - 36 * hour)
  }

  private static func run(hoursAgo ago: Int64) -> TaskRun {
    let start = now - ago * hour - 10 * minute
    let isFailure = ago < 3 || (25..<28).contains(ago)
    return TaskRun(
      start: start, outcome: isFailure ? .failed : .succeeded, seenAt: start + 68_000,
      lastSeenRunning: ago % 2 == 0 ? start + 38_000 : nil, fingerprint: isFailure ? "f00dfeed" : nil,
      causeClass: isFailure ? "role_dependents" : nil,
      causeSummary: isFailure ? Wording("role r can't be dropped: 2 objects depend on it", "无法删除角色 r：有 2 个依赖对象") : nil,
      hasLog: isFailure)
  }

  /// Newest first.
  private static func changes(of task: SyncTask) -> [RecordedChange] {
    func change(_ kind: Transition.Kind, hoursAgo ago: Int64, isFailure: Bool = false) -> RecordedChange {
      let start = now - ago * hour - 10 * minute
      return RecordedChange(
        task: task.id, clusterName: task.clusterName, kind: kind, at: start + 68_000, after: start + 38_000, run: start,
        fingerprint: isFailure ? "f00dfeed" : nil)
    }
    return [
      change(.changed(from: .ok, to: .failing), hoursAgo: 2, isFailure: true),
      change(.changed(from: .failing, to: .ok), hoursAgo: 24),
      change(.changed(from: .ok, to: .failing), hoursAgo: 27, isFailure: true),
      RecordedChange(task: task.id, clusterName: task.clusterName, kind: .appeared(.ok), at: now - 36 * hour),
    ]
  }
}

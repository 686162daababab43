import SyncLog
import TaskModel

/// What is remembered as rows of a table for spreadsheets, newest first.
enum HistoryCSV {
  static let heads = [
    "type", "task_id", "cluster_name", "scope", "at", "after", "kind", "from", "to", "sync_time", "outcome", "seen_at",
    "duration_at_least", "duration_at_most", "class", "fingerprint", "summary",
  ]

  static func rows(_ past: Past) -> [[String]] {
    PastEvent.all(in: past).map { event in
      let names = [event.task.id.text, event.task.task.clusterName ?? "", past.scope(of: event.task).name]
      switch event.kind {
      case .change(let change): return ["transition"] + names + cells(change)
      case .run(let run): return ["run"] + names + cells(run)
      }
    }
  }

  private static func cells(_ change: RecordedChange) -> [String] {
    let facts = [
      "\(change.at)", text(change.after), change.kind.name, change.kind.from?.rawValue ?? "",
      change.kind.to?.rawValue ?? "", text(change.run),
    ]
    return facts + ["", "", "", "", "", SecretMask.apply(change.fingerprint ?? ""), ""]
  }

  private static func cells(_ run: TaskRun) -> [String] {
    let duration = run.duration()
    return [
      "", "", "", "", "", "\(run.start)", run.outcome.name, "\(run.seenAt)", text(duration?.atLeast),
      text(duration?.atMost), run.causeClass ?? "", SecretMask.apply(run.fingerprint ?? ""),
      SecretMask.apply(run.causeSummary?.english ?? ""),
    ]
  }

  private static func text(_ number: Int64?) -> String { number.map(String.init) ?? "" }
}

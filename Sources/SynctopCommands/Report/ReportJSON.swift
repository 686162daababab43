import History
import Screen
import SyncLog
import TaskModel

/// A shift for programs. Tasks are those of `history`; causes have their objects and remedies as in `explain`.
struct ReportJSON {
  let report: ShiftReport
  let zone: ZoneRules

  var value: JSONValue {
    let past = report.past
    let history = HistoryJSON(past: past, zone: zone)
    func tasks(_ tasks: [PastTask]) -> JSONValue { .array(tasks.map(history.task)) }
    return [
      "since": .integer(past.since), "until": .integer(past.until), "cut": .bool(past.isCut),
      "scopes": history.document["scopes"] ?? [], "watched": .array(past.watched.map(HistoryJSON.span)),
      "gaps": .array(WatchedSpan.gaps(past.watched, since: past.since, until: past.until).map(HistoryJSON.span)),
      "counts": [
        "before": past.isKnownAtStart ? counts(report.countsBefore) : .null, "after": counts(report.countsAfter),
      ],
      "failing": .array(report.failures.map { group($0, tasks($0.tasks)) }), "delayed": tasks(report.delayed),
      "acknowledged": tasks(report.acknowledged), "recovered": tasks(report.recovered),
      "appeared": tasks(report.appeared), "vanished": tasks(report.vanished),
      "causes": .array(report.causes.map(record)),
      "runs": ["succeeded": .integer(report.succeededRuns), "failed": .integer(report.failedRuns)],
      "repairs": .integer(report.repairs.count), "mean_time_to_repair": HistoryJSON.number(report.meanRepairTime),
      "notes": .array(past.tasks.filter { $0.note != nil }.map(history.task)),
    ]
  }

  private func counts(_ counts: [TaskState: Int]) -> JSONValue {
    .object(
      JSONObject(
        TaskState.allCases.sorted().map { .init(key: $0.rawValue, value: .integer(counts[$0] ?? 0)) }))
  }

  private func group(_ group: FailureGroup, _ tasks: JSONValue) -> JSONValue {
    let cause = HistoryJSON.cause(group.record?.causeClass, group.summary, group.fingerprint)
    return [
      "cause": group.cause.map { CauseJSON().value($0) } ?? cause, "new": .bool(group.isNew),
      "since": HistoryJSON.number(group.since), "tasks": tasks,
    ]
  }

  private func record(_ record: CauseRecord) -> JSONValue {
    [
      "class": HistoryJSON.text(record.causeClass),
      "summary": HistoryJSON.text(record.summary.map { SecretMask.apply($0.english) }),
      "fingerprint": .string(SecretMask.apply(record.fingerprint)),
      "new": .bool(record.isNew(since: report.past.since)),
      "failed_runs": .integer(record.runsWithin), "failed_runs_ever": .integer(record.runs),
      "episodes": .integer(record.episodes), "tasks": .integer(record.tasks),
      "first": HistoryJSON.number(record.recurrence?.first), "last": HistoryJSON.number(record.recurrence?.last),
      "cut": .bool(record.recurrence?.isCut ?? false),
    ]
  }
}

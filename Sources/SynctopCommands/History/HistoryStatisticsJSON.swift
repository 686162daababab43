import SyncLog
import TaskModel

/// What the runs of a window come to, for programs.
struct HistoryStatisticsJSON {
  let past: Past
  let zone: ZoneRules

  var value: JSONValue {
    let each = past.tasks.map { HistoryStatistics($0.history, zone: zone) }
    let succeeded = each.reduce(0) { $0 + $1.succeeded }
    let failed = each.reduce(0) { $0 + $1.failed }
    let repairs = past.tasks.filter(\.hasFailed).flatMap { HistoryStatistics($0.wholeHistory, zone: zone).episodes }
      .filter { row in row.end.map { (past.since...past.until).contains($0) } ?? false }
    let times = repairs.filter { !$0.isUncertain }.compactMap { row in
      row.end.map { min(max(0, Double($0) - Double(row.start)), 1e15) }
    }
    return [
      "succeeded": .integer(succeeded), "failed": .integer(failed), "repairs": .integer(repairs.count),
      "mean_time_to_repair": times.isEmpty ? .null : .integer(Int64(times.reduce(0, +) / Double(times.count))),
      "causes": .array(causes), "hours": .array(hours(each)),
    ]
  }

  private var causes: [JSONValue] {
    CauseRecord.all(in: past).map { record in
      [
        "class": HistoryJSON.text(record.causeClass),
        "summary": HistoryJSON.text(record.summary.map { SecretMask.apply($0.english) }),
        "fingerprint": .string(SecretMask.apply(record.fingerprint)), "failed_runs": .integer(record.runsWithin),
      ]
    }
  }

  /// 24 of them, those of the zone.
  private func hours(_ each: [HistoryStatistics]) -> [JSONValue] {
    (0..<24).map { hour in
      let counts = each.map { $0.hours[hour] }
      return [
        "hour": .integer(hour), "runs": .integer(counts.reduce(0) { $0 + $1.runs }),
        "failures": .integer(counts.reduce(0) { $0 + $1.failures }),
      ]
    }
  }
}

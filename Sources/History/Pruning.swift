import GRDB

/// Where the forgetting of what is too old or too much has got to, slice by slice.
struct Pruning {
  /// The steps of a round, in their order.
  enum Step: CaseIterable {
    case packing, successLogs, age, size, rest, vacuum
  }

  /// Logs of successes stay for so long, milliseconds: 14 days. That of a task's last run stays in any case.
  static let successLogAge: Int64 = 14 * 86_400_000

  var step = Step.packing
  /// The last task, or the last moment, that the step has dealt with.
  var cursor = Int64.min
  /// What is older goes, for the sake of its age or of the size of all.
  var cutoff = Int64.min

  /// Goes on to the next step.
  mutating func advance() {
    let steps = Step.allCases
    let next = steps.firstIndex(of: step).map { $0 + 1 } ?? 0
    step = next < steps.count ? steps[next] : .packing
    cursor = .min
  }
}

extension Pruning {
  /// Does a slice.
  /// - Returns: whether the round has more slices.
  mutating func slice(of history: History, _ limits: History.Limits, now: Int64) throws(HistoryFailure) -> Bool {
    switch step {
    case .packing:
      if try LogPacker.pack(history) { return true }
    case .successLogs:
      cutoff = now.subtractingReportingOverflow(Self.successLogAge).partialValue
      if try dropSuccessLogs(history) { return true }
      cutoff = limits.cutoff(at: now)
    case .age:
      if try forgetTasks(history) { return true }
    case .size:
      return try shrink(history, limits, now: now)
    case .rest:
      try forgetRest(history)
    case .vacuum:
      if try vacuum(history) { return true }
      advance()
      return false
    }
    advance()
    return true
  }

  /// Logs of successes, from the oldest on.
  private mutating func dropSuccessLogs(_ history: History) throws(HistoryFailure) -> Bool {
    let (from, until) = (cursor, cutoff)
    let last = try history.write { database -> Int64? in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT run.task, start, run.log, start >= coalesce(sync_time, start) FROM run LEFT JOIN task ON task.id = run.task
          WHERE outcome = 1 AND run.log IS NOT NULL AND start > ? AND start < ? ORDER BY start LIMIT 500
          """, arguments: [from, until])
      for row in rows where row.number(3) != 1 {
        guard let task = row.number(0), let start = row.number(1) else { continue }
        try database.run(
          "UPDATE run SET log = NULL WHERE task = ? AND start = ? AND outcome = 1",
          [task.databaseValue, start.databaseValue])
        if let log = row.number(2) { try LogShelf(database: database).release(log) }
      }
      return rows.count < 500 ? nil : rows.last?.number(1)
    }
    cursor = last ?? .min
    return last != nil
  }
}

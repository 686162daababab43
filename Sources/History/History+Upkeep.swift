package import TaskModel

extension History {
  /// What may be kept.
  package struct Limits: Equatable, Sendable {
    package var days: Int
    package var megabytes: Int

    package init(days: Int = 400, megabytes: Int = 200) {
      self.days = days
      self.megabytes = megabytes
    }
  }

  /// Forgets a slice of what is too old or too much, and packs logs: some 10 ms of work, so that nobody waits long.
  ///
  /// Present states, acknowledgements that hold and the runs of a row of failures stay. Call it again as long as it says
  /// true, then once an hour. `now` is in epoch milliseconds.
  package func prune(_ limits: Limits, now: Int64) throws(HistoryFailure) -> Bool { false }

  /// Reads through the whole file for damage, which takes seconds for a large one; a damaged one is dealt with as in any
  /// other call.
  package func check() throws(HistoryFailure) {}

  /// Why not everything works: nothing can be recorded, or what was moved aside; nil where all is well.
  package var trouble: MemoryTrouble? { nil }

  /// Whether the file at `path` is still the one that is open. Every call looks by itself, and opens what is there.
  package func isCurrentFile() -> Bool { true }

  /// Writes what lies in the log of writes into the file, and closes it. No call may follow.
  package func close() {}
}

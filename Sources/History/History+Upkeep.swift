import GRDB
import Synchronization

extension History {
  /// What may be kept.
  package struct Limits: Equatable, Sendable {
    package var days: Int
    package var megabytes: Int

    package init(days: Int = 400, megabytes: Int = 200) {
      self.days = days
      self.megabytes = megabytes
    }

    var bytes: Int64 { max(Int64(megabytes).multipliedReportingOverflow(by: 1_000_000).partialValue, 1_000_000) }

    /// What is older at a moment goes.
    func cutoff(at now: Int64) -> Int64 {
      let (age, isEndless) = Int64(max(days, 1)).multipliedReportingOverflow(by: 86_400_000)
      let (moment, overflow) = now.subtractingReportingOverflow(age)
      return isEndless || overflow ? .min : moment
    }
  }

  /// Forgets a slice of what is too old or too much, and packs logs: some 10 ms of work, so that nobody waits long.
  ///
  /// Present states, acknowledgements that hold and the runs of a row of failures stay. Call it again as long as it says
  /// true, then once an hour. `now` is in epoch milliseconds.
  package func prune(_ limits: Limits, now: Int64) throws(HistoryFailure) -> Bool {
    var pruning = state.withLock { $0.pruning }
    let isMore = try pruning.slice(of: self, limits, now: now)
    let next = pruning
    state.withLock { $0.pruning = next }
    return isMore
  }

  /// Reads through the whole file for damage, which takes seconds for a large one; a damaged one is dealt with as in any
  /// other call.
  package func check() throws(HistoryFailure) {
    let store = try opened()
    if !Inspection.looksWhole(store.writer), let path, !Inspection.isWhole(path) { throw try renew(store) }
  }

  /// Whether the file at `path` is still the one that is open. Every call looks by itself, and opens what is there.
  package func isCurrentFile() -> Bool {
    state.withLock { $0.store }.map { isCurrent($0) } ?? false
  }

  /// Writes what lies in the log of writes into the file, and closes it. No call may follow.
  package func close() {
    let store = state.withLock { state in
      state.isClosed = true
      defer { state.store = nil }
      return state.store
    }
    guard let store else { return }
    if store.restriction == nil, isCurrent(store) {
      _ = try? store.writer.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }
    try? store.writer.close()
  }
}

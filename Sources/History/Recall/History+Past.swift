package import TaskModel

/// The board as it was.
extension History {
  /// The tasks that were there at a moment, epoch milliseconds, as they were known then, placed; nil where nobody had watched yet.
  ///
  /// What is told is the last that anybody saw up to the moment: facts, status, row of failures and log. `watchedUntil` is
  /// the last poll up to it. Logs of successes are told where they are still kept. `zone` is where the
  /// schedules' hours are meant.
  package func remembered(_ scope: Scope, at moment: Int64, place: PlaceID, zone: ZoneRules? = nil)
    throws(HistoryFailure) -> Remembered?
  {
    try read { database in
      guard let number = try database.number(of: scope) else { return nil }
      return try PastRecall(database, scope: number, moment: moment, place: place, zone: zone).remembered()
    }
  }

  /// Moments of a range, epoch milliseconds, whose polls showed something new, in order: the first ones, or the last ones
  /// where `isBackwards`, newest first then; at most `limit` and 1,000.
  package func moments(
    in scope: Scope, range: ClosedRange<Int64>, kind: RecalledMoment.Kind, isBackwards: Bool, limit: Int
  ) throws(HistoryFailure) -> [RecalledMoment] {
    try read { database in
      guard let number = try database.number(of: scope) else { return [] }
      let recall = MomentRecall(database, scope: number, kind: kind)
      return try recall.moments(range, isBackwards: isBackwards, limit: limit)
    }
  }
}

extension Acknowledgement {
  /// Why an acknowledgement doesn't hold.
  package enum End: Equatable, Sendable, CaseIterable {
    /// Its time is over.
    case expired
    /// Nothing is the matter with the task now.
    case recovered
    /// Something else is the matter than was acknowledged.
    case otherMatter
    /// It is another row of failures, or another run that hangs or didn't start: in between all was well.
    case relapsed
    /// The service is about to stop the schedule, or did, and another run failed since.
    case nearLimit
  }

  /// Why it doesn't hold for its task, which is in that trouble or in none; nil while it holds.
  ///
  /// It comes back once the row of failures reaches one less than the limit; where it was made of a row as long as that,
  /// with the next failure. `limit` is how many failures in a row the service bears, `now` is epoch milliseconds.
  package func end(in trouble: Trouble?, track: TaskTrack, limit: Int, now: Int64) -> End? {
    if let until, until <= now { return .expired }
    guard let trouble else { return .recovered }
    if trouble.matter != matter { return .otherMatter }
    if isRelapse(trouble, track) { return .relapsed }
    return isNearLimit(trouble, track, limit) ? .nearLimit : nil
  }

  /// Where it wasn't known since when, a success that came later tells.
  private func isRelapse(_ trouble: Trouble, _ track: TaskTrack) -> Bool {
    if let since { return trouble.since != since }
    return track.lastSuccess.map { $0 > at } ?? false
  }

  private func isNearLimit(_ trouble: Trouble, _ track: TaskTrack, _ limit: Int) -> Bool {
    guard let now = trouble.streak, now >= max(limit - 1, 1) else { return false }
    if let streak { return now > streak }
    return track.lastFailed.map { $0 > at } ?? false
  }
}

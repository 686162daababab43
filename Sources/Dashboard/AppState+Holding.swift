import TaskModel

/// Rows hold still while keys come and for `quietTime` after the last one, but nothing is held longer than
/// `longestWait`; both in milliseconds.
extension AppState {
  private static let quietTime: Int64 = 3_000
  private static let longestWait: Int64 = 10_000

  /// Shows a digest, or keeps it for a quiet moment. What is shown of a first page never waits for anything.
  mutating func take(_ digest: Digest) {
    if isAtRest || isFirstAnswer(digest) {
      replace(with: digest)
    } else {
      waiting = HeldDigest(digest, after: waiting, now: now)
    }
  }

  mutating func tick(_ moment: Int64) {
    now = moment
    if let waiting {
      if isAtRest || isTooLong(since: waiting.since) { replace(with: waiting.digest) }
    } else if let moment = judgementAt, moment <= now, isAtRest || isTooLong(since: moment) {
      judge(after: roster)
    }
  }

  /// Somebody wants to see what is new, at once and when it comes.
  mutating func askForNews() {
    lastKeyAt = 0
    if let waiting { replace(with: waiting.digest) }
  }

  mutating func replace(with digest: Digest) {
    self.digest = digest
    waiting = nil
    dropLostMarks()
    judge()
  }

  /// When the board may change by itself, epoch milliseconds: a state that flips, or a digest that waits for quiet.
  /// The past changes by events alone.
  package var nextChange: Int64? {
    if playback != nil { return nil }
    let rest = (lastKeyAt ?? 0) + Self.quietTime
    if let waiting { return min(rest, waiting.since + Self.longestWait) }
    return judgementAt.map { max($0, min(rest, $0 + Self.longestWait)) }
  }

  private var isAtRest: Bool {
    guard let shown = digest?.snapshot, !shown.isPartial else { return true }
    return !(0..<Self.quietTime).contains(now - (lastKeyAt ?? 0))
  }

  /// A clock that was set back counts as long.
  private func isTooLong(since moment: Int64) -> Bool { !(0..<Self.longestWait).contains(now - moment) }

  /// When states are to be derived anew. Half a millisecond a task lies between two times, so that a hundred thousand
  /// tasks, of which some flip every second, don't keep a core busy.
  private var judgementAt: Int64? {
    guard let roster, roster.flipsAt < .max / 2, !isAllRemembered else { return nil }
    return max(roster.flipsAt, roster.now + Int64(roster.standings.count) / 2)
  }

  /// Derives states and counts as of now, from an earlier roster of the same digest where there is one.
  mutating func judge(after earlier: Roster? = nil) {
    guard let digest else { return }
    // What is remembered stands as it stood then: that nothing came since doesn't make a run late, or hang.
    let moment = isAllRemembered ? min(digest.snapshot.takenAt, now) : now
    roster =
      earlier?.advanced(to: moment, digest: digest, zones: zones)
      ?? Roster(digest: digest, now: moment, zones: zones, acknowledgements: shownAcknowledgements, limits: limits)
    listingIsStale = true
    tellReturned()
  }
}

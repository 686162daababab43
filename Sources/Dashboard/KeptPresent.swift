import TaskModel

/// What the board shows of the present, kept and brought up to date while it shows the past.
struct KeptPresent: Equatable, Sendable {
  /// What was shown last; nil where nothing had come yet.
  let shown: Digest?
  /// What came since, in the place of all before it.
  var newer: HeldDigest?
  /// Epoch milliseconds of the wall clock.
  var now: Int64
  /// The task that a person selected last, which need not be there at every moment.
  var selection: TaskID?
  /// What changed since a person looked last, to be told when the present is back.
  var away: AwaySummary?

  mutating func take(_ digest: Digest) { newer = HeldDigest(digest, after: newer, now: now) }

  /// What is to be shown when the board comes back.
  var digest: Digest? { newer?.digest ?? shown }
}

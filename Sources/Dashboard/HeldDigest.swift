import TaskModel

/// A digest that waits, because rows must not move under the fingers of a person who presses keys.
struct HeldDigest: Equatable, Sendable {
  let digest: Digest
  /// When the first of all that wait came, epoch milliseconds.
  let since: Int64

  /// `digest` in the place of what waits already, with the transitions of both.
  init(_ digest: Digest, after older: HeldDigest?, now: Int64) {
    self.digest = older.map { digest.merging(older: $0.digest) } ?? digest
    since = older?.since ?? now
  }
}

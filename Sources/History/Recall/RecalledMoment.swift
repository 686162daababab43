/// A moment of the past at which a poll showed something new.
package struct RecalledMoment: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// A run began or ended, a task changed otherwise, or somebody began to watch.
    case anything
    /// A task began to fail, that is after a success or anew.
    case failure
  }

  /// The poll, epoch milliseconds.
  package let at: Int64
  /// How many changes it showed.
  package let changes: Int
  /// How many tasks began to fail.
  package let failures: Int
}

/// A stretch of a task's planned runs that doesn't go as it should.
struct Incident {
  enum Kind: Equatable {
    /// Every run fails, until the service stops the schedule or the cause is gone.
    case fails
    /// As `fails`, and the cluster has no name meanwhile: it was deleted.
    case loses
    /// The first run hangs for these milliseconds; the next ones are left out until it is stopped.
    case hangs(Int64)
    /// The scheduler forgets the task.
    case forgets
    /// Runs end with this status.
    case ends(String)
  }

  /// Failures in a row after which the service stops a schedule: "more than 10".
  static let streakLimit: Int64 = 11

  let kind: Kind
  /// The first run that it meets.
  let first: Int64
  /// The first run after it.
  let end: Int64
  /// Two incidents with the same cause have the same.
  let cause: UInt64

  /// Nil where no run is met.
  init?(_ kind: Kind, first: Int64, end: Int64, cause: UInt64) {
    guard first < end else { return nil }
    self.kind = kind
    self.first = first
    self.end = end
    self.cause = cause
  }

  func meets(_ run: Int64) -> Bool { first <= run && run < end }
}

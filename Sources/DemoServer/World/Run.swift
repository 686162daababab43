/// One run of a task: when, and how it ends.
struct Run: Equatable {
  enum Outcome: Equatable {
    case succeeded
    /// `streak` counts the failures in a row, this one included; runs with the same `cause` fail for the same reason.
    case failed(streak: Int, cause: UInt64, lostCluster: Bool)
    /// Ran for more than 30 minutes and was stopped.
    case timedOut
    /// Ended with a status that says nothing, or that isn't documented.
    case odd(String)
  }

  let number: Int64
  /// Epoch milliseconds.
  let start: Int64
  let finish: Int64
  let outcome: Outcome
}

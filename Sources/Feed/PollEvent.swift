package import TaskModel

/// What a `Poller` tells: every outcome, none dropped, in the order in which things happened.
package enum PollEvent: Equatable, Sendable {
  /// A poll began.
  case started
  /// A poll ended.
  case finished(PollOutcome)
  /// The next poll starts after this time; nil while paused with nothing asked for.
  case waiting(Duration?)
  /// A task was read by itself, between polls.
  case task(id: String, Result<SyncTask, FetchFailure>)
}

/// What one poll came to.
package enum PollOutcome: Equatable, Sendable {
  case snapshot(Snapshot)
  case failure(FetchFailure)
}

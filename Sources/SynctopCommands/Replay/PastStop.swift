/// Where a person steps to.
enum PastStop: Sendable {
  /// A poll that changed something.
  case change
  /// A poll at which a task began to fail.
  case failure
}

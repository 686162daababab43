/// Our states and the service's words that a `status:` value may mean.
struct StatusSet: Equatable, Sendable {
  var states: Set<TaskState> = []
  var codes: Set<SyncCode> = []
  /// The beginning of a value of the service's that isn't listed.
  var other: Needle
}

import SyncWire
import TaskModel

/// What list calls brought, from the service or from a file.
struct ReceivedList {
  /// Each in its place.
  var tasks: [WireTask]
  /// The number of tasks as the service says; nil where it doesn't, or says what can't be.
  var total: Int?
  /// What a person should know before the tasks are counted on; each says what, likely why, and the next step.
  var notes: [String]
  /// Where the tasks were read; empty where that is one place without a context.
  var places: [Place] = []
  /// What is remembered of them.
  var past = KnownPast.none
  /// What went wrong in some of the places, while others answered.
  var failures: [CommandFailure] = []
}

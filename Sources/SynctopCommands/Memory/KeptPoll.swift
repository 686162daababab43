import TaskModel

/// A good poll on its way into the memory.
struct KeptPoll: Sendable {
  let place: PlaceID
  let record: PollRecord
  /// Whether it brings all tasks of its place, and not only those that changed.
  let isWhole: Bool
  /// The instance that all tasks of the place are of; nil where that isn't known.
  let instance: String?
  /// Whether a person is to be told what changed since the last look.
  var look = Look.none

  /// Since when what changed is news to the person at the board.
  enum Look: Equatable, Sendable {
    case none
    /// Since a board showed the tasks last, in another run of the program.
    case shown
    /// Since then, epoch milliseconds.
    case since(Int64)
  }
}

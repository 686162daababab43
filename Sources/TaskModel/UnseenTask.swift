/// A task that was there before a list moved while it was read, and isn't in what was read.
struct UnseenTask: Equatable, Sendable {
  let task: SyncTask
  let track: TaskTrack
  let state: TaskState
  /// How many lists in a row didn't show it.
  let misses: Int

  /// A task that so many lists in a row didn't show is taken to be gone, however much they moved.
  static let missLimit = 3
}

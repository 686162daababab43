/// A task that was there before a list moved while it was read, and isn't in what was read.
struct UnseenTask: Equatable, Sendable {
  let task: SyncTask
  let track: TaskTrack
  let state: TaskState
}

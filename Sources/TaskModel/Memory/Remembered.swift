/// What is remembered of the tasks of one place: how they were when somebody looked last.
package struct Remembered: Equatable, Sendable {
  /// Tasks that hadn't vanished, in the service's order, placed.
  package let tasks: [SyncTask]
  /// Parallel to the tasks.
  package let tracks: [TaskTrack]
  /// The last good poll of anybody, epoch milliseconds.
  package let watchedUntil: Int64
  /// The last moment at which a board showed them to somebody, epoch milliseconds; nil for never.
  package let shownUntil: Int64?

  package init(tasks: [SyncTask], tracks: [TaskTrack], watchedUntil: Int64, shownUntil: Int64?) {
    self.tasks = tasks
    self.tracks = tracks
    self.watchedUntil = watchedUntil
    self.shownUntil = shownUntil
  }
}

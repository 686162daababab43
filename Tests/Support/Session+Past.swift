import Dashboard
package import TaskModel

extension Session {
  /// The past as it plays: these tasks at that moment.
  package mutating func play(
    _ tasks: [SyncTask], at moment: Int64, source: Playback.Source = .memory, isPlaying: Bool = false,
    speed: Double = 60,
    gaps: [WatchedSpan] = []
  ) {
    let snapshot = Snapshot(tasks: tasks, total: tasks.count, takenAt: moment)
    let playback = Playback(
      source: source, moment: moment, range: moment - Fixtures.hour...moment + Fixtures.hour, isPlaying: isPlaying,
      speed: speed, gaps: gaps)
    send(.played(Digest(previous: nil, snapshot: snapshot, zones: state.zones), playback))
  }
}

/// How all tasks of a digest stand at one moment.
package struct Roster: Equatable, Sendable {
  /// Parallel to the snapshot's tasks.
  package let standings: [Standing]
  package let counts: Counts
  /// The first later moment, epoch milliseconds, at which another roster of the same digest may read otherwise;
  /// `Int64.max` for never.
  package let flipsAt: Int64
  /// The moment it was made for, epoch milliseconds.
  package let now: Int64

  /// - Parameters:
  ///   - now: epoch milliseconds.
  ///   - zone: where the schedules' hours are meant.
  package init(digest: Digest, now: Int64, zone: ZoneRules) {
    var standings: [Standing] = []
    var counts = Counts(causes: digest.causeCount)
    var flipsAt = Int64.max
    standings.reserveCapacity(digest.snapshot.tasks.count)
    for (task, track) in zip(digest.snapshot.tasks, digest.tracks) {
      let standing = Standing(task: task, track: track, now: now, zone: zone)
      standings.append(standing)
      counts.add(standing)
      flipsAt = min(flipsAt, standing.flipsAt)
    }
    self.standings = standings
    self.counts = counts
    self.flipsAt = flipsAt
    self.now = now
  }
}

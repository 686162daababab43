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

  /// As of `now` in epoch milliseconds, with the schedules' hours meant in `zone`.
  package init(digest: Digest, now: Int64, zone: ZoneRules) {
    self.init(digest: digest, now: now, zones: PlaceZones(zone))
  }

  /// The same with zones by place.
  package init(digest: Digest, now: Int64, zones: PlaceZones) {
    var zone = PlaceZone(zones)
    var standings: [Standing] = []
    standings.reserveCapacity(digest.snapshot.tasks.count)
    digest.snapshot.tasks.withUnsafeBufferPointer { tasks in
      for index in tasks.indices {
        zone.move(to: tasks[index].place)
        standings.append(Self.standing(tasks, index, digest.tracks[index], now, zone.rules))
      }
    }
    self.init(standings, causes: digest.causeCount, now: now)
  }

  /// The roster of the same digest at a later moment: judges again only those tasks that may stand otherwise by then.
  package func advanced(to now: Int64, digest: Digest, zones: PlaceZones) -> Roster {
    guard now >= self.now, digest.snapshot.tasks.count == standings.count else {
      return Roster(digest: digest, now: now, zones: zones)
    }
    var zone = PlaceZone(zones)
    var standings = standings
    digest.snapshot.tasks.withUnsafeBufferPointer { tasks in
      for index in tasks.indices where standings[index].mayDiffer(at: now) {
        zone.move(to: tasks[index].place)
        standings[index] = Self.standing(tasks, index, digest.tracks[index], now, zone.rules)
      }
    }
    return Roster(standings, causes: digest.causeCount, now: now)
  }

  private init(_ standings: [Standing], causes: Int, now: Int64) {
    var counts = Counts(causes: causes)
    var flipsAt = Int64.max
    for standing in standings {
      counts.add(standing)
      flipsAt = min(flipsAt, standing.flipsAt)
    }
    self.standings = standings
    self.counts = counts
    self.flipsAt = flipsAt
    self.now = now
  }

  /// Reads a task's texts only where the schedule has numbers that hardly any has.
  private static func standing(
    _ tasks: UnsafeBufferPointer<SyncTask>, _ index: Int, _ track: TaskTrack, _ now: Int64, _ zone: borrowing ZoneRules
  ) -> Standing {
    let run = tasks[index].run
    let schedule = run.flags.contains(.rare) ? tasks[index].schedule : Schedule(run)
    return Standing(run, schedule, track, now, zone)
  }
}

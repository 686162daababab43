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
  /// By what it was told which tasks are taken on.
  package let acknowledgements: Acknowledgements
  private let limits: PlaceLimits

  /// As of `now` in epoch milliseconds, with the schedules' hours meant in `zone`.
  package init(digest: Digest, now: Int64, zone: ZoneRules) {
    self.init(digest: digest, now: now, zones: PlaceZones(zone))
  }

  /// The same with zones by place, and with what somebody has taken on; `limits` are the failures in a row that the
  /// service bears, near which an acknowledgement doesn't hold.
  package init(
    digest: Digest, now: Int64, zones: PlaceZones, acknowledgements: Acknowledgements = .none,
    limits: PlaceLimits = .documented
  ) {
    let judge = RosterWork(digest: digest, now: now, acknowledgements: acknowledgements, limits: limits)
    self.init(judge.standings(zones), causes: digest.causeCount, judge)
  }

  /// The roster of the same digest at a later moment: judges again only those tasks that may stand otherwise by then.
  package func advanced(to now: Int64, digest: Digest, zones: PlaceZones) -> Roster {
    guard now >= self.now, digest.snapshot.tasks.count == standings.count else {
      return Roster(digest: digest, now: now, zones: zones, acknowledgements: acknowledgements, limits: limits)
    }
    let judge = RosterWork(digest: digest, now: now, acknowledgements: acknowledgements, limits: limits)
    return Roster(judge.standings(zones, after: standings), causes: digest.causeCount, judge)
  }

  private init(_ standings: [Standing], causes: Int, _ judge: RosterWork) {
    var counts = Counts(causes: causes)
    var flipsAt = Int64.max
    for standing in standings {
      counts.add(standing)
      flipsAt = min(flipsAt, standing.flipsAt)
    }
    self.standings = standings
    self.counts = counts
    self.flipsAt = flipsAt
    now = judge.now
    acknowledgements = judge.acknowledgements
    limits = judge.limits
  }
}

extension Roster {
  /// What is the matter with the task at `index` of the same digest; nil for one at which nobody needs to look.
  package func trouble(at index: Int, of digest: Digest) -> Trouble? {
    Trouble(standings[index], digest.tracks[index], fingerprint: digest.book.fingerprint(at: index))
  }

  /// The acknowledgement that holds for the task at `index` of the same digest; nil for none.
  package func acknowledgement(at index: Int, of digest: Digest) -> Acknowledgement? {
    guard standings[index].isAcknowledged, let trouble = trouble(at: index, of: digest) else { return nil }
    let task = digest.snapshot.tasks[index]
    return acknowledgements.holding(
      for: task.id, in: trouble, track: digest.tracks[index], limit: limits[task.place], now: now)
  }
}

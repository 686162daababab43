import SyncLog
import SyncWire
import TaskModel

/// The tasks of one answer with what synctop makes of them, after our own filter and order.
struct TaskSelection {
  let tasks: [DerivedTask]

  /// Without a query every task passes, without an order the service's own is kept. `now` is in epoch milliseconds,
  /// and the schedules' hours are meant in `zone`, but where the task's place among `places` has its own; `limit` is the
  /// failures in a row that the service bears, likewise. `past` goes on until `now`, where runs may have been missed if
  /// that is longer than `gapLimit` milliseconds.
  init(
    _ wires: [WireTask], query: Query?, order: SortOrder?, now: Int64, zone: ZoneRules, places: [Place] = [],
    causes: CauseTable = .standard, past: KnownPast = .none, gapLimit: Int64 = .max, limit: Int = 10
  ) {
    let zones = PlaceZones(zone, of: places)
    let snapshot = Snapshot(tasks: wires.map(\.task), total: nil, takenAt: now)
    let digest = Digest(
      previous: nil, snapshot: snapshot, zones: zones, causes: causes, remembered: past.remembered, gapLimit: gapLimit)
    let roster = Roster(
      digest: digest, now: now, zones: zones, acknowledgements: past.acknowledgements,
      limits: PlaceLimits(limit, of: places))
    let spec = ListingSpec(
      query: query ?? Query(""), order: order ?? .worstFirst, places: places, notes: past.notes)
    let listing = Listing(spec: spec, digest: digest, roster: roster, now: now, narrowing: nil)
    let rows = order == nil ? listing.rows.sorted() : listing.rows
    tasks = rows.map { row in
      let index = Int(row)
      return DerivedTask(
        wire: wires[index], standing: roster.standings[index], track: digest.tracks[index],
        cause: digest.cause(at: index), place: places.first { $0.id == wires[index].task.place })
    }
  }
}

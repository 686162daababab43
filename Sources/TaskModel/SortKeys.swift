/// Sorts rows by 64-bit keys, stably, in a few passes over memory and without comparing.
struct SortKeys {
  /// The key of rows without a value: behind all others in both directions.
  static let none = UInt64.max

  private let digest: Digest
  private let roster: Roster
  private let places: [Place]

  init(digest: Digest, roster: Roster, places: [Place]) {
    self.digest = digest
    self.roster = roster
    self.places = places
  }

  /// All rows in that order; the service's order among equals.
  func rows(_ order: SortOrder) -> [Int32] {
    var rows = (0..<Int32(digest.snapshot.tasks.count)).map(\.self)
    for key in order.keys.reversed() { Self.sort(&rows, by: keys(key)) }
    return rows
  }

  private func keys(_ key: SortKey) -> [UInt64] {
    let keys = keys(of: key.column)
    return key.ascending ? keys : keys.map { $0 == Self.none ? $0 : Self.none - 1 - $0 }
  }

  private func keys(of column: SortColumn) -> [UInt64] {
    switch column {
    case .worst: roster.standings.map { Self.urgency($0) }
    case .status: roster.standings.map { UInt64($0.state.nameRank) }
    case .clusterName: digest.names.ranks.map { $0 == TextRanks.none ? Self.none : UInt64($0) }
    case .context: contextKeys
    case .cause: digest.book.rankKeys(otherwise: Self.none)
    case .clusterType: digest.snapshot.tasks.map { $0.withText(.clusterType, Self.prefix) }
    case .schedule: digest.snapshot.tasks.map { Self.schedule($0) }
    case .since: roster.standings.map { Self.number($0.since) }
    case .next: roster.standings.map { Self.number($0.nextRun.next) }
    case .overdue: roster.standings.map { $0.overdue ? Self.number($0.nextRun.due) : Self.none }
    case .runs: digest.tracks.map { Self.failures($0.strip) }
    case .streak: digest.tracks.map { Self.number($0.streak.map { Int64($0) }) }
    case .syncTime: digest.snapshot.tasks.map { Self.number($0.syncTime) }
    case .createTime: digest.snapshot.tasks.map { Self.number($0.createTime) }
    case .updateTime: digest.snapshot.tasks.map { Self.number($0.updateTime) }
    }
  }

  /// The place of each task's context among all names; tasks of none come last.
  private var contextKeys: [UInt64] {
    let names = Set(places.map(\.context)).sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }
    let ranks = Dictionary(
      places.map { place in
        (
          place.id,
          place.context.isEmpty ? Self.none : names.firstIndex(of: place.context).map { UInt64($0) } ?? Self.none
        )
      }
    ) { first, _ in first }
    return digest.snapshot.tasks.map { ranks[$0.place] ?? Self.none }
  }

  /// The severity, with what was taken on between the other problems and what is none.
  private static func urgency(_ standing: Standing) -> UInt64 {
    let problems = TaskState.late.severity + 1
    let severity = standing.state.severity
    return UInt64(standing.isAcknowledged || severity >= problems ? severity + problems : severity)
  }

  /// Most failures first, then the most flips.
  private static func failures(_ strip: RunStrip) -> UInt64 {
    guard strip.newest != nil else { return none }
    return UInt64(RunStrip.length - strip.failures) << 8 | UInt64(RunStrip.length - strip.flips)
  }

  /// A signed number so that it sorts as an unsigned one; the two highest share a key below `none`.
  static func number(_ value: Int64?) -> UInt64 {
    value.map { min(UInt64(bitPattern: $0) ^ 1 << 63, none - 1) } ?? none
  }

  /// The service's words sort by their letters as they are declared; unlisted ones come behind.
  private static func schedule(_ task: borrowing SyncTask) -> UInt64 {
    switch task.run.scheduleCode {
    case .absent: none
    case .notScheduled: 0
    case .scheduling: 1
    case .other: max(task.withText(.scheduleStatus, prefix), 2)
    }
  }

  private static func prefix(_ text: UnsafeBufferPointer<UInt8>?) -> UInt64 {
    text.map { ByteCompare.foldedPrefix(UnsafeRawBufferPointer($0)) } ?? none
  }
}

extension SortKeys {
  /// Sorts rows by the keys of their tasks, byte by byte from the lowest, skipping bytes that all keys share.
  static func sort(_ rows: inout [Int32], by keys: [UInt64]) {
    guard let first = keys.first else { return }
    let differing = keys.reduce(0) { $0 | ($1 ^ first) }
    var spare = rows
    for shift in stride(from: 0, to: UInt64(64), by: 8) where (differing >> shift) & 0xFF != 0 {
      pass(rows, keys, shift, into: &spare)
      swap(&rows, &spare)
    }
  }

  private static func pass(_ rows: [Int32], _ keys: [UInt64], _ shift: UInt64, into sorted: inout [Int32]) {
    var starts = [Int](repeating: 0, count: 257)
    for key in keys { starts[Int((key >> shift) & 0xFF) + 1] += 1 }
    for digit in 1..<257 { starts[digit] += starts[digit - 1] }
    for row in rows {
      let digit = Int((keys[Int(row)] >> shift) & 0xFF)
      sorted[starts[digit]] = row
      starts[digit] += 1
    }
  }
}

extension TaskState {
  /// Where the state's name stands among all names.
  fileprivate var nameRank: Int {
    switch self {
    case .failing: 0
    case .late: 1
    case .neverRan: 2
    case .ok: 3
    case .overdue: 4
    case .retrying: 5
    case .running: 6
    case .stopped: 7
    case .stuck: 8
    case .unknown: 9
    }
  }
}

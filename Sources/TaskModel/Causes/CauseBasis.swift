import SyncLog

/// The table by which the causes of a digest were judged, held to tell whether they still hold for the next.
struct CauseBasis: Equatable, Sendable {
  let table: CauseTable

  /// Equal when both are one table.
  static func == (left: Self, right: Self) -> Bool { left.table.isCopy(of: right.table) }
}

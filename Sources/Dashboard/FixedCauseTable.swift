package import SyncLog

/// The table that a board tells causes by. It is the same as long as the board is open, so it never makes two states of
/// a board differ.
package struct FixedCauseTable: Equatable, Sendable {
  package let table: CauseTable

  package static func == (left: Self, right: Self) -> Bool { true }
}

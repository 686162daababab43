package import SyncLog

/// The table that a board tells causes by. It changes only when other places are opened, so it never makes two states of
/// a board differ.
package struct FixedCauseTable: Equatable, Sendable {
  package let table: CauseTable

  package static func == (left: Self, right: Self) -> Bool { true }
}

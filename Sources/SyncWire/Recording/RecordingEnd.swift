/// Why a recording ends.
package enum RecordingEnd: String, Equatable, Sendable, CaseIterable {
  /// The board was closed.
  case closed
  /// There was no room for more: the bound of its size was reached, or the disk was full.
  case full
}

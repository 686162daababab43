/// What a recording of a board is written in, and its bounds: a JSON object a line, the first one the header.
///
/// A recording may be cut anywhere and edited by anybody, so that every line stands for itself: it has a number, and a
/// reader that misses one goes on at the next whole poll.
package enum RecordingFormat {
  /// The version that this program writes and the only one that it reads.
  package static let version = 1
  /// The largest recording, in bytes: writing stops there, and nothing larger is read.
  package static let sizeLimit = 256 << 20
  /// The longest line, in bytes; a longer one is skipped as damaged.
  package static let lineLimit = 64 << 20
  /// The most places of a header or an opening; further ones are left out.
  package static let mostPlaces = 64
  /// The most tasks of a poll; a poll of more counts as damaged.
  package static let mostTasks = 1_000_000
  /// How deep a line's JSON may nest.
  static let depthLimit = 16
  /// Such moments can be told by a calendar: the years 1970 to 9999, in epoch milliseconds.
  package static let moments: ClosedRange<Int64> = 0...253_402_300_799_999
}

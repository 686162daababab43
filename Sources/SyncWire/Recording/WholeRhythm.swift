/// When a recording tells all tasks once more: often enough that a lost line costs an hour at the most while much
/// happens, seldom enough that the changes are most of the file.
struct WholeRhythm: Sendable {
  /// Whole polls lie so far apart at the least, milliseconds.
  private static let least: UInt64 = 600_000
  private static let usual: UInt64 = 3_600_000
  /// Where hardly anything changes.
  private static let most: UInt64 = 6 * 3_600_000

  private var wholeAt: Int64?
  private var wholeSize = 0
  private var sizeSince = 0

  func wantsWhole(at moment: Int64) -> Bool {
    guard let wholeAt else { return true }
    // A clock that was set back must not put the next one off.
    let age = moment.subtractingReportingOverflow(wholeAt).partialValue.magnitude
    if age < Self.least { return false }
    if age < Self.usual { return sizeSince >= 2 * wholeSize }
    return age >= Self.most || sizeSince >= wholeSize / 2
  }

  /// Takes note of a line of so many bytes.
  mutating func wrote(_ size: Int, isWhole: Bool, at moment: Int64) {
    guard isWhole else { return sizeSince += size }
    (wholeAt, wholeSize, sizeSince) = (moment, size, 0)
  }
}

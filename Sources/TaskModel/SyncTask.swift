/// One configured user synchronization: what the service says of it, packed for boards of a hundred thousand.
///
/// All texts lie one behind the other in one buffer, the searched ones first and parted by newlines, so that a task
/// costs one allocation and a filter reads memory in order. The text properties copy out of it.
package struct SyncTask: Sendable {
  /// What a poll keeps of a text, in bytes; only messages are ever that long.
  package static let messageLimit = 256 * 1024

  /// The lengths of the texts as `TextLengths`, then the texts, then the `RareNumbers` if the task has some.
  let bytes: [UInt8]
  let syncStamp: PackedTime
  let createStamp: PackedTime
  let updateStamp: PackedTime
  let interval: Int32
  /// Where the searched texts end.
  let searchedEnd: UInt32
  let present: UInt16
  let startHour: Int8
  let endHour: Int8
  /// Where the texts begin.
  let textStart: UInt8
  let syncCode: SyncCode
  let scheduleCode: ScheduleCode
  let flags: UInt8
}

extension SyncTask {
  /// Start of the last run, epoch milliseconds; nil when it never ran.
  package var syncTime: Int64? { syncStamp.value }
  package var createTime: Int64? { createStamp.value }
  package var updateTime: Int64? { updateStamp.value }
  /// First hour of the schedule's window, as it came: not checked to be an hour.
  package var scheduleStartHour: Int? { rare?.startHour ?? Self.widened(startHour) }
  /// The hour before which the schedule's window ends, as it came: not checked to be an hour.
  package var scheduleEndHour: Int? { rare?.endHour ?? Self.widened(endHour) }
  /// The number of `schedulePeriod`s between two runs, as it came.
  package var scheduleInterval: Int? { rare?.interval ?? Self.widened(interval) }

  /// Bytes of the message that were left out because it was longer than `messageLimit`.
  package var omittedMessageBytes: Int { rare?.omittedMessageBytes ?? 0 }
  /// True when a field had a type or a value that the API doesn't document.
  package var isIrregular: Bool { flags & Self.irregularFlag != 0 }
  /// Tells apart tasks without an id that are otherwise known by the same cluster and connection; 0 for the first.
  package var ordinal: Int { rare?.ordinal ?? 0 }

  /// The outcome of the last run; nil when the service doesn't say.
  package var syncStatus: SyncStatus? { syncCode.status(other: text(.syncStatus)) }
  /// Whether the service runs the task by itself; nil when it doesn't say.
  package var scheduleStatus: ScheduleStatus? { scheduleCode.status(other: text(.scheduleStatus)) }

  static let irregularFlag: UInt8 = 1
  static let rareFlag: UInt8 = 2

  var rare: RareNumbers? {
    flags & Self.rareFlag == 0 ? nil : bytes.withUnsafeBytes { RareNumbers(endOf: $0) }
  }

  private static func widened<Small: FixedWidthInteger>(_ small: Small) -> Int? {
    small == .min ? nil : Int(small)
  }
}

extension SyncTask: Equatable {
  package static func == (left: Self, right: Self) -> Bool {
    left.syncStamp == right.syncStamp && left.createStamp == right.createStamp
      && left.updateStamp == right.updateStamp && left.interval == right.interval
      && left.present == right.present && left.startHour == right.startHour && left.endHour == right.endHour
      && left.flags == right.flags && left.hasEqualBytes(right)
  }
}

/// One configured user synchronization: what the service says of it, packed for boards of a hundred thousand.
///
/// All texts lie one behind the other in one buffer, the searched ones first and parted by newlines, so that a task
/// costs one allocation and a filter reads memory in order. The text properties copy out of it.
package struct SyncTask: Sendable {
  /// What a poll keeps of a text, in bytes; only messages are ever that long.
  package static let messageLimit = 256 * 1024

  /// The lengths of the texts as `TextLengths`, then the texts, then the `RareNumbers` if the task has some.
  let bytes: [UInt8]
  let run: RunFacts
  /// Where the texts begin.
  let textStart: UInt8
  /// Where the searched texts end.
  let searchedEnd: UInt32
  /// The checksum of the id, to tell most other ids at a glance.
  let idChecksum: UInt16
  /// Where the task is seen: the board gives it, the service doesn't.
  package internal(set) var place: PlaceID
  let createStamp: PackedTime
  let updateStamp: PackedTime
}

extension SyncTask {
  /// Start of the last run, epoch milliseconds; nil when it never ran.
  package var syncTime: Int64? { run.syncStamp.value }
  package var createTime: Int64? { createStamp.value }
  package var updateTime: Int64? { updateStamp.value }
  /// First hour of the schedule's window, as it came: not checked to be an hour.
  package var scheduleStartHour: Int? { rare?.startHour ?? RunFacts.widened(run.startHour) }
  /// The hour before which the schedule's window ends, as it came: not checked to be an hour.
  package var scheduleEndHour: Int? { rare?.endHour ?? RunFacts.widened(run.endHour) }
  /// The number of `schedulePeriod`s between two runs, as it came.
  package var scheduleInterval: Int? { rare?.interval ?? RunFacts.widened(run.interval) }

  /// Bytes of the message that were left out because it was longer than `messageLimit`.
  package var omittedMessageBytes: Int { rare?.omittedMessageBytes ?? 0 }
  /// True when a field had a type or a value that the API doesn't document.
  package var isIrregular: Bool { run.flags.contains(.irregular) }
  /// Tells apart tasks without an id that are otherwise known by the same cluster and connection; 0 for the first.
  package var ordinal: Int { rare?.ordinal ?? 0 }

  /// The outcome of the last run; nil when the service doesn't say.
  package var syncStatus: SyncStatus? { run.syncCode.status(other: text(.syncStatus)) }
  /// Whether the service runs the task by itself; nil when it doesn't say.
  package var scheduleStatus: ScheduleStatus? { run.scheduleCode.status(other: text(.scheduleStatus)) }

  /// When the service runs the task; nil when that isn't understood.
  var schedule: Schedule? { rare.map { Schedule(run, $0) } ?? Schedule(run) }

  var rare: RareNumbers? {
    run.flags.contains(.rare) ? bytes.withUnsafeBytes { RareNumbers(endOf: $0) } : nil
  }
}

extension SyncTask: Equatable {
  package static func == (left: Self, right: Self) -> Bool {
    left.run == right.run && left.createStamp == right.createStamp && left.updateStamp == right.updateStamp
      && left.idChecksum == right.idChecksum && left.place == right.place && left.hasEqualBytes(right)
  }
}

/// The numbers of a task by which its state is judged: no reference among them, so that judging a hundred thousand tasks
/// reads one stretch of memory.
struct RunFacts: Equatable, Sendable {
  let syncStamp: PackedTime
  let interval: Int16
  let startHour: Int8
  let endHour: Int8
  let syncCode: SyncCode
  let scheduleCode: ScheduleCode
  let flags: Flags

  struct Flags: OptionSet, Equatable {
    let rawValue: UInt8
    static let irregular = Flags(rawValue: 1)
    /// There are `RareNumbers`, of which the schedule may need some.
    static let rare = Flags(rawValue: 2)
    /// The service gave an id.
    static let given = Flags(rawValue: 4)
    /// The interval counts minutes.
    static let minutes = Flags(rawValue: 8)
    /// The interval counts hours.
    static let hours = Flags(rawValue: 16)
  }

  /// Numbers that don't fit go to `rare`.
  init(_ fields: SyncTaskFields, _ rare: inout RareNumbers) {
    interval = Self.narrowed(fields.scheduleInterval, or: &rare.interval)
    startHour = Self.narrowed(fields.scheduleStartHour, or: &rare.startHour)
    endHour = Self.narrowed(fields.scheduleEndHour, or: &rare.endHour)
    syncStamp = PackedTime(fields.syncTime)
    syncCode = SyncCode(fields.syncStatus.flatMap { $0.isEmpty ? nil : SyncStatus(wire: $0) })
    scheduleCode = ScheduleCode(fields.scheduleStatus.flatMap { $0.isEmpty ? nil : ScheduleStatus(wire: $0) })
    flags = Flags(fields).union(rare.isNeeded ? .rare : [])
  }

  /// The number in the small type, or the mark for none there and the number itself in `rare`.
  private static func narrowed<Small: FixedWidthInteger>(_ number: Int?, or rare: inout Int?) -> Small {
    guard let number else { return .min }
    if let small = Small(exactly: number), small != .min { return small }
    rare = number
    return .min
  }

  /// A number from its small type; nil for the mark for none.
  static func widened<Small: FixedWidthInteger>(_ small: Small) -> Int? {
    small == .min ? nil : Int(small)
  }
}

extension RunFacts {
  /// When the last run began; none where the service says 0, as it does of a task that never ran.
  var startStamp: PackedTime { syncStamp.value == 0 ? PackedTime(nil) : syncStamp }
}

extension RunFacts.Flags {
  fileprivate init(_ fields: SyncTaskFields) {
    self = []
    if fields.isIrregular { insert(.irregular) }
    if fields.id?.isEmpty == false { insert(.given) }
    if fields.schedulePeriod == "MINUTE" { insert(.minutes) }
    if fields.schedulePeriod == "HOUR" { insert(.hours) }
  }
}

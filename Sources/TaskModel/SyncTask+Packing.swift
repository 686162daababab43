extension SyncTask {
  /// Packs what the service said. A message beyond `messageLimit` bytes is cut at a character's boundary and what was
  /// left out is counted; a status of no characters counts as absent.
  package init(_ fields: SyncTaskFields) {
    self.init(fields, ordinal: 0)
  }

  /// The same task, told apart from others that have no id and the same cluster and connection.
  package func withOrdinal(_ ordinal: Int) -> SyncTask {
    SyncTask(fields, ordinal: ordinal, omitted: omittedMessageBytes)
  }

  /// The task's fields one by one, as they were packed.
  package var fields: SyncTaskFields {
    var fields = SyncTaskFields()
    for field in TextField.allCases { fields[field] = text(field) }
    fields.scheduleStartHour = scheduleStartHour
    fields.scheduleEndHour = scheduleEndHour
    fields.scheduleInterval = scheduleInterval
    fields.syncTime = syncTime
    fields.createTime = createTime
    fields.updateTime = updateTime
    fields.isIrregular = isIrregular
    return fields
  }

  private init(_ fields: SyncTaskFields, ordinal: Int, omitted: Int = 0) {
    var rare = RareNumbers()
    rare.ordinal = ordinal
    interval = Self.narrowed(fields.scheduleInterval, or: &rare.interval)
    startHour = Self.narrowed(fields.scheduleStartHour, or: &rare.startHour)
    endHour = Self.narrowed(fields.scheduleEndHour, or: &rare.endHour)
    var packing = TextPacking(fields)
    rare.omittedMessageBytes = packing.omitted[TextField.syncMessage.rawValue] + omitted
    if rare.isNeeded { packing.append(rare) }
    bytes = packing.bytes
    textStart = packing.textStart
    searchedEnd = packing.searchedEnd
    present = packing.present
    syncStamp = PackedTime(fields.syncTime)
    createStamp = PackedTime(fields.createTime)
    updateStamp = PackedTime(fields.updateTime)
    syncCode = SyncCode(fields.syncStatus.flatMap { $0.isEmpty ? nil : SyncStatus(wire: $0) })
    scheduleCode = ScheduleCode(fields.scheduleStatus.flatMap { $0.isEmpty ? nil : ScheduleStatus(wire: $0) })
    flags = (fields.isIrregular ? Self.irregularFlag : 0) | (rare.isNeeded ? Self.rareFlag : 0)
  }

  /// The number in the small type, or the mark for none there and the number itself in `rare`.
  private static func narrowed<Small: FixedWidthInteger>(_ number: Int?, or rare: inout Int?) -> Small {
    guard let number else { return .min }
    if let small = Small(exactly: number), small != .min { return small }
    rare = number
    return .min
  }
}

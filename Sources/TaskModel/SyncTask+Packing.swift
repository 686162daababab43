extension SyncTask {
  /// Packs what the service said. A message beyond `messageLimit` bytes is cut at a character's boundary and what was
  /// left out is counted; a status of no characters counts as absent.
  package init(_ fields: SyncTaskFields) {
    self.init(fields, ordinal: 0)
  }

  /// Packs a task as it was kept: seen in a place, told apart from others without an id by `ordinal`, its message cut
  /// before by `omittedMessageBytes`.
  package init(_ fields: SyncTaskFields, ordinal: Int, omittedMessageBytes: Int, place: PlaceID) {
    self.init(fields, ordinal: ordinal, omitted: omittedMessageBytes, place: place)
  }

  /// The same task, told apart from others that have no id and the same cluster and connection.
  package func withOrdinal(_ ordinal: Int) -> SyncTask {
    SyncTask(fields, ordinal: ordinal, omitted: omittedMessageBytes, place: place)
  }

  /// The same task, seen in a place; shares its memory.
  package func placed(in place: PlaceID) -> SyncTask {
    var task = self
    task.place = place
    return task
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

  private init(_ fields: SyncTaskFields, ordinal: Int, omitted: Int = 0, place: PlaceID = .only) {
    var rare = RareNumbers()
    rare.ordinal = ordinal
    rare.omittedMessageBytes = TextPacking.omittedBytes(of: fields.syncMessage) + omitted
    run = RunFacts(fields, &rare)
    let packing = TextPacking(fields, rare.isNeeded ? rare : nil)
    bytes = packing.bytes
    textStart = packing.textStart
    searchedEnd = packing.searchedEnd
    self.place = place
    idChecksum = TaskID(fields, ordinal: ordinal, place: place).checksum
    createStamp = PackedTime(fields.createTime)
    updateStamp = PackedTime(fields.updateTime)
  }
}

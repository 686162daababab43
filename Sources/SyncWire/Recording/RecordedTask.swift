import SyncLog
import TaskModel

/// A task as a recording keeps it: the members of the API's object, and what the API doesn't say of it.
struct RecordedTask: Equatable {
  var fields: SyncTaskFields
  var ordinal: Int
  var omittedMessageBytes: Int
  let place: PlaceID

  init(_ task: SyncTask) {
    fields = task.fields
    ordinal = task.ordinal
    omittedMessageBytes = task.omittedMessageBytes
    place = task.place
  }

  /// A task of which nothing is known yet.
  init(in place: PlaceID) {
    fields = SyncTaskFields()
    ordinal = 0
    omittedMessageBytes = 0
    self.place = place
  }

  var task: SyncTask {
    SyncTask(fields, ordinal: ordinal, omittedMessageBytes: omittedMessageBytes, place: place)
  }
}

extension RecordedTask {
  /// The members that aren't what `base` says, null for those that are there no more, texts without secrets. Beside
  /// them `number`, by which the recording knows the task, and the track where one is given.
  func json(number: Int32, besides base: RecordedTask?, track: TaskTrack?) -> JSONValue {
    var members = [JSONObject.Member(key: RecordingKey.task, value: .integer(number))]
    for field in WireField.allCases {
      let value = fields.value(of: field)
      guard value != (base?.fields.value(of: field) ?? .null) else { continue }
      members.append(JSONObject.Member(key: field.rawValue, value: value.masked(in: field)))
    }
    let own = ownJSON(besides: base, track: track)
    if !own.isEmpty { members.append(JSONObject.Member(key: RecordingKey.own, value: .object(JSONObject(own)))) }
    return .object(JSONObject(members))
  }

  private func ownJSON(besides base: RecordedTask?, track: TaskTrack?) -> [JSONObject.Member] {
    var members: [JSONObject.Member] = []
    func add(_ key: String, _ value: JSONValue?) {
      if let value { members.append(JSONObject.Member(key: key, value: value)) }
    }
    add("irregular", fields.isIrregular == base?.fields.isIrregular ?? false ? nil : .bool(fields.isIrregular))
    add("ordinal", ordinal == base?.ordinal ?? 0 ? nil : .integer(ordinal))
    let omitted = base?.omittedMessageBytes ?? 0
    add("omitted", omittedMessageBytes == omitted ? nil : .integer(omittedMessageBytes))
    add("track", track?.json)
    return members
  }

  /// Takes what an object says; members that it doesn't have stay as they are.
  mutating func take(_ object: JSONObject) {
    for member in object.members {
      if let field = WireField(rawValue: member.key) { fields.set(field, recorded: member.value) }
    }
    let own = object[RecordingKey.own]
    fields.isIrregular = own?["irregular"]?.bool ?? fields.isIrregular
    ordinal = own?["ordinal"]?.whole(in: 0...RecordingFormat.mostTasks) ?? ordinal
    omittedMessageBytes = own?["omitted"]?.whole(in: 0...Int(Int32.max)) ?? omittedMessageBytes
  }
}

extension JSONValue {
  /// Ids, states and numbers stay as they are: by them a task is known and judged.
  func masked(in field: WireField) -> JSONValue {
    guard let text = string else { return self }
    switch field {
    case .id, .projectID, .domainID, .instanceID, .dataConnectionID, .clusterID, .clusterType, .schedulePeriod,
      .scheduleStatus, .syncStatus, .scheduleStartHour, .scheduleEndHour, .scheduleInterval, .syncTime, .createTime,
      .updateTime:
      return self
    case .dataConnectionWorkspace, .dataConnectionName, .clusterName, .syncMessage, .createUser, .updateUser:
      return .masked(text)
    }
  }
}

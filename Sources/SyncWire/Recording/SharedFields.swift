import SyncLog
import TaskModel

/// What most tasks of a poll have in common, told once for all of them.
struct SharedFields {
  /// Those members in which tasks of one account are often alike.
  private static let candidates: [WireField] = [
    .projectID, .domainID, .instanceID, .dataConnectionWorkspace, .clusterType, .schedulePeriod, .scheduleInterval,
    .scheduleStartHour, .scheduleEndHour, .scheduleStatus, .syncStatus, .createUser, .updateUser,
  ]

  private(set) var fields = SyncTaskFields()

  init(_ tasks: [RecordedTask]) {
    for field in Self.candidates {
      if let value = Self.usual(tasks, field) { fields.set(field, recorded: value) }
    }
  }

  var json: JSONValue {
    .object(
      JSONObject(
        Self.candidates.compactMap { field in
          let value = fields.value(of: field)
          return value.isNull ? nil : .member(field.rawValue, value.masked(in: field))
        }))
  }

  /// The value that more than half of the tasks have, found by the vote of Boyer and Moore.
  private static func usual(_ tasks: [RecordedTask], _ field: WireField) -> JSONValue? {
    var (winner, votes) = (JSONValue.null, 0)
    for task in tasks {
      let value = task.fields.value(of: field)
      if votes == 0 { winner = value }
      votes += value == winner ? 1 : -1
    }
    guard !winner.isNull, tasks.count(where: { $0.fields.value(of: field) == winner }) * 2 > tasks.count else {
      return nil
    }
    return winner
  }
}

import GRDB
import TaskModel

/// What a person configured of a task, as a row of `facts`.
struct TaskFacts {
  /// The longest text that is kept of a field, in bytes.
  static let textLimit = 4_096
  static let columns = """
    given_id, ordinal, cluster_name, cluster_type, cluster_id, connection_name, connection_id, connection_workspace, \
    instance_id, project_id, domain_id, create_user, update_user, create_time, schedule_status, schedule_period, \
    start_hour, end_hour, interval
    """
  static let count = 19

  private static let texts: [(column: Int, field: any WritableKeyPath<SyncTaskFields, String?> & Sendable)] = [
    (0, \.id), (2, \.clusterName), (3, \.clusterType), (4, \.clusterID), (5, \.dataConnectionName),
    (6, \.dataConnectionID), (7, \.dataConnectionWorkspace), (8, \.instanceID), (9, \.projectID), (10, \.domainID),
    (11, \.createUser), (12, \.updateUser), (14, \.scheduleStatus), (15, \.schedulePeriod),
  ]

  private let fields: SyncTaskFields
  private let ordinal: Int
  /// Equal facts have equal ones.
  let sum: Int64

  init(_ fields: SyncTaskFields, ordinal: Int) {
    (self.fields, self.ordinal) = (fields, ordinal)
    var checksum = Checksum()
    for (_, field) in Self.texts { checksum.add(fields[keyPath: field]) }
    for (_, number) in Self.numbers(fields, ordinal) { checksum.add(number) }
    sum = checksum.value
  }

  /// In the order of the columns.
  var values: [DatabaseValue] {
    var values = [DatabaseValue](repeating: .null, count: Self.count)
    for (column, field) in Self.texts { values[column] = Kept.text(fields[keyPath: field], limit: Self.textLimit) }
    for (column, number) in Self.numbers(fields, ordinal) { values[column] = .number(number) }
    return values
  }

  private static func numbers(_ fields: SyncTaskFields, _ ordinal: Int) -> [(column: Int, number: Int64?)] {
    [
      (1, Int64(ordinal)), (13, fields.createTime), (16, fields.scheduleStartHour.map(Int64.init)),
      (17, fields.scheduleEndHour.map(Int64.init)), (18, fields.scheduleInterval.map(Int64.init)),
    ]
  }

  /// Puts the facts of a row, whose columns begin at `first`, into `fields`.
  /// - Returns: the ordinal.
  static func read(_ row: Row, from first: Int, into fields: inout SyncTaskFields) -> Int {
    for (column, field) in texts { fields[keyPath: field] = row.text(first + column) }
    fields.createTime = row.number(first + 13)
    fields.scheduleStartHour = row.number(first + 16).map { Int($0) }
    fields.scheduleEndHour = row.number(first + 17).map { Int($0) }
    fields.scheduleInterval = row.number(first + 18).map { Int($0) }
    return Int(clamping: max(row.number(first + 1) ?? 0, 0))
  }
}

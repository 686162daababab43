/// The fields that a filter knows.
package enum QueryField: String, CaseIterable, Sendable {
  case status, type, schedule, context, cluster, connection, id, user, cause, role, table, runs, note
  case since, next, streak

  /// Whether it takes `<` and `>`.
  package var isCompared: Bool {
    switch self {
    case .status, .type, .schedule, .context, .cluster, .connection, .id, .user, .cause, .role, .table, .runs,
      .note:
      false
    case .since, .next, .streak: true
    }
  }

  static let names = allCases.map(\.rawValue)
}

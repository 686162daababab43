/// One condition of a filter.
enum QueryTest: Equatable, Sendable {
  /// In any of the searched texts, or in the cause.
  case word(Needle)
  case field(TextField, Pattern)
  case cluster(Pattern)
  case user(Pattern)
  /// The name of the context that the task is seen in.
  case context(Pattern)
  case cause(Pattern)
  case role(Pattern)
  /// The name of an object that the cause tells of.
  case table(Pattern)
  case status(StatusSet)
  case type(Needle)
  case schedule(ScheduleSet)
  case overdue
  case state(TaskState)
  case since(Comparison)
  case next(Comparison)
  case streak(Comparison)

  /// Whether the answer depends on the moment at which it is asked.
  var isTimed: Bool {
    switch self {
    case .since, .next: true
    case .word, .field, .cluster, .user, .context, .cause, .role, .table, .status, .type, .schedule, .overdue, .state,
      .streak:
      false
    }
  }

  /// Whether the answer depends on how the task stands, and not on the service's answer alone.
  var usesStandings: Bool {
    switch self {
    case .status, .overdue, .state, .since, .next: true
    case .word, .field, .cluster, .user, .context, .cause, .role, .table, .type, .schedule, .streak: false
    }
  }
}

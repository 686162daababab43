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
  /// The last runs, one behind the other.
  case runs(RunPattern)
  /// The note on the task, or that of an acknowledgement.
  case note(Pattern)
  case overdue
  case acknowledged
  case flapping
  case state(TaskState)
  case since(Comparison)
  case next(Comparison)
  case streak(Comparison)

  /// Whether the answer depends on the moment at which it is asked.
  var isTimed: Bool {
    switch self {
    case .since, .next: true
    case .word, .field, .cluster, .user, .context, .cause, .role, .table, .status, .type, .schedule, .overdue, .state,
      .streak, .runs, .note, .acknowledged, .flapping:
      false
    }
  }

  /// Whether the answer depends on how the task stands, and not on the service's answer alone; or on
  /// what somebody has taken on.
  var usesStandings: Bool {
    switch self {
    case .status, .overdue, .state, .since, .next, .acknowledged, .note: true
    case .word, .field, .cluster, .user, .context, .cause, .role, .table, .type, .schedule, .streak, .runs, .flapping:
      false
    }
  }
}

import TaskModel

extension TaskState {
  /// How the state lies in the file; never changes its meaning.
  var code: Int64 {
    switch self {
    case .stuck: 1
    case .retrying: 2
    case .running: 3
    case .stopped: 4
    case .failing: 5
    case .neverRan: 6
    case .overdue: 7
    case .late: 8
    case .ok: 9
    case .unknown: 10
    }
  }

  /// Nil for a number that is no state's.
  init?(code: Int64) {
    guard let state = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = state
  }
}

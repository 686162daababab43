extension TaskState {
  /// 0 for the worst, in the order in which a person should look: what fails comes before what was given up, as it may
  /// still be saved; then what hangs or tries again, what didn't start, what can't be told, and what is well.
  package var severity: Int {
    switch self {
    case .failing: 0
    case .stopped: 1
    case .stuck: 2
    case .retrying: 3
    case .overdue: 4
    case .late: 5
    case .unknown: 6
    case .running: 7
    case .neverRan: 8
    case .ok: 9
    }
  }

  /// Whether somebody ought to look.
  package var isProblem: Bool { severity <= Self.late.severity }
}

extension TaskState: Comparable {
  /// The worse state comes first.
  package static func < (left: Self, right: Self) -> Bool { left.severity < right.severity }
}

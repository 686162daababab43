/// A task's `ScheduleStatus` in a byte; the text of an unlisted value is in the task's buffer.
enum ScheduleCode: UInt8 {
  case absent, notScheduled, scheduling, other

  init(_ status: ScheduleStatus?) {
    self =
      switch status {
      case nil: .absent
      case .notScheduled: .notScheduled
      case .scheduling: .scheduling
      case .other: .other
      }
  }

  func status(other text: @autoclosure () -> String?) -> ScheduleStatus? {
    switch self {
    case .absent: nil
    case .notScheduled: .notScheduled
    case .scheduling: .scheduling
    case .other: text().map(ScheduleStatus.other)
    }
  }
}

/// The service's words that a `schedule:` value may mean.
struct ScheduleSet: Equatable, Sendable {
  private let codes: [ScheduleCode]
  /// The beginning of a value of the service's that isn't listed.
  private let other: Needle

  init(codes: [ScheduleCode], other: String) {
    self.codes = codes
    self.other = Needle(other)
  }

  /// Whether the service's word is one of those meant.
  func has(_ run: RunFacts) -> Bool { codes.contains(run.scheduleCode) }

  /// Whether the service's word is an unlisted one that is meant.
  func hasUnlisted(_ task: borrowing SyncTask) -> Bool { task.begins(.scheduleStatus, with: other) }
}

/// The service's words that a `schedule:` value may mean.
struct ScheduleSet: Equatable, Sendable {
  var codes: Set<ScheduleCode> = []
  /// The beginning of a value of the service's that isn't listed.
  var other: Needle
}

package import TaskModel

/// How long an acknowledgement holds at most.
package enum AcknowledgementExpiry: Equatable, Sendable, CaseIterable {
  /// Until it is cured, or comes back for another reason.
  case untilCured
  case hour, fourHours
  /// Until the next morning at which people come to work.
  case morning
  case threeDays

  /// The hour at which people come to work.
  package static let startOfWork = 8

  /// The last moment, epoch milliseconds, where it begins at `now`; nil for none. Mornings are those of `zone`.
  package func end(after now: Int64, in zone: ZoneRules) -> Int64? {
    switch self {
    case .untilCured: nil
    case .hour: now + Self.anHour
    case .fourHours: now + 4 * Self.anHour
    case .morning: Self.morning(after: now, in: zone)
    case .threeDays: now + 72 * Self.anHour
    }
  }

  private static let anHour: Int64 = 3_600_000

  /// At night that is this day's.
  private static func morning(after now: Int64, in zone: ZoneRules) -> Int64 {
    for days in 0...1 {
      var time = zone.local(now + Int64(days) * 24 * anHour)
      (time.hour, time.minute, time.second) = (startOfWork, 0, 0)
      if let moment = zone.instant(time), moment > now { return moment }
    }
    return now + 24 * anHour
  }
}

import TaskModel

/// The wall clock of the demo's service, +08:00 without daylight saving: schedules and log stamps are read on it.
enum BeijingTime {
  static let second: Int64 = 1000
  static let minute: Int64 = 60 * second
  static let hour: Int64 = 60 * minute
  static let day: Int64 = 24 * hour
  private static let offset = 8 * hour
  private static let zone = ZoneRules.fixed(name: "Asia/Shanghai", seconds: Int(offset / second))

  /// Midnight of the day with this number, counted from 1970-01-01; epoch milliseconds.
  static func midnight(ofDay number: Int64) -> Int64 { number * day - offset }

  /// `YYYY-MM-DD HH:MM:SS`, the stamp that opens a log entry.
  static func stamp(_ moment: Int64) -> String {
    "\(zone.local(moment))"
  }

  /// Division that rounds down for moments before 1970 too.
  static func floorDivided(_ value: Int64, _ divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }
}

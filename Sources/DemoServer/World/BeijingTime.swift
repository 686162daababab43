/// The wall clock of the demo's service, +08:00 without daylight saving: schedules and log stamps are read on it.
enum BeijingTime {
  static let second: Int64 = 1000
  static let minute: Int64 = 60 * second
  static let hour: Int64 = 60 * minute
  static let day: Int64 = 24 * hour
  private static let offset = 8 * hour

  /// Midnight of the day with this number, counted from 1970-01-01; epoch milliseconds.
  static func midnight(ofDay number: Int64) -> Int64 { number * day - offset }

  /// `YYYY-MM-DD HH:MM:SS`, the stamp that opens a log entry.
  static func stamp(_ moment: Int64) -> String {
    let local = moment + offset
    let number = floorDivided(local, day)
    let seconds = (local - number * day) / second
    let (year, month, date) = civil(day: number)
    return "\(year)-\(two(month))-\(two(date)) \(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }

  /// Year, month and day of the Gregorian calendar. Years are counted from March, so that leap days come last.
  static func civil(day number: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let days = number + 719_468
    let era = floorDivided(days, 146_097)
    let inEra = days - era * 146_097
    let year = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
    let inYear = inEra - (365 * year + year / 4 - year / 100)
    let shifted = (5 * inYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (year + era * 400 + (month <= 2 ? 1 : 0), month, inYear - (153 * shifted + 2) / 5 + 1)
  }

  /// Division that rounds down for moments before 1970 too.
  static func floorDivided(_ value: Int64, _ divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
  }

  private static func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

extension LocalTime {
  /// The wall clock that many seconds after 1970-01-01 00:00:00 on the same clock.
  init(seconds: Int64) {
    let (days, rest) = Self.divided(seconds, by: 86_400)
    let clock = Int(rest)
    self.init(days: days, hour: clock / 3600, minute: clock / 60 % 60, second: clock % 60)
  }

  /// Midnight, or another time, of the day that many days after 1970-01-01.
  ///
  /// Years are counted from March here, so that the leap day is the last of its year, in cycles of 400 years.
  init(days: Int64, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    let (cycle, inCycle) = Self.divided(days + Self.daysFromMarch0000, by: Self.daysOfCycle)
    let day = Int(inCycle)
    let yearOfCycle = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      year: Int(cycle) * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1, hour: hour, minute: minute, second: second)
  }

  /// Whether each part is in its range; the 31st of a short month passes, and counts on into the next.
  var isShownByClocks: Bool {
    (1...12).contains(month) && (1...31).contains(day) && (0...23).contains(hour) && (0...59).contains(minute)
      && (0...60).contains(second)
  }

  /// Whole days from 1970-01-01 to this day.
  var days: Int64 {
    let (cycle, yearOfCycle) = Self.divided(Int64(month <= 2 ? year - 1 : year), by: 400)
    let marchMonth = Int64((month + 9) % 12)
    let dayOfYear = (153 * marchMonth + 2) / 5 + Int64(day) - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return cycle * Self.daysOfCycle + dayOfCycle - Self.daysFromMarch0000
  }

  /// Seconds from 1970-01-01 00:00:00 on the same clock.
  var seconds: Int64 { days * 86_400 + Int64(hour) * 3600 + Int64(minute) * 60 + Int64(second) }

  private static let daysOfCycle: Int64 = 146_097
  private static let daysFromMarch0000: Int64 = 719_468

  /// Quotient rounded down, and the rest, which is never negative.
  @inline(__always)
  static func divided(_ number: Int64, by divisor: Int64) -> (quotient: Int64, rest: Int64) {
    let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }
}

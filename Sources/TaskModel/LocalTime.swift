/// A moment as clocks on a wall show it, in the proleptic Gregorian calendar.
package struct LocalTime: Hashable, Sendable, CustomStringConvertible {
  package var year: Int
  /// 1 to 12.
  package var month: Int
  /// 1 to 31.
  package var day: Int
  package var hour: Int
  package var minute: Int
  package var second: Int

  package init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// Like `2024-03-20 10:25:16`.
  package var description: String { "\(dateText) \(clockText):\(Self.digits(second, 2))" }

  /// Like `2024-03-20`.
  package var dateText: String { "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))" }

  /// Like `10:25`.
  package var clockText: String { "\(Self.digits(hour, 2)):\(Self.digits(minute, 2))" }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - text.count)) + text
  }
}

import TaskModel

/// Writes the `Date` header.
enum HTTPDate {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static let utc = ZoneRules.fixed(name: "UTC", seconds: 0)

  /// The moment, epoch milliseconds, as `Wed, 20 Mar 2024 02:30:00 GMT`.
  static func text(_ moment: Int64) -> String {
    let date = utc.local(moment)
    let day = BeijingTime.floorDivided(moment, BeijingTime.day)
    let name = days[Int(((day % 7) + 7) % 7)]
    let clock = [date.hour, date.minute, date.second].map(two).joined(separator: ":")
    return "\(name), \(two(date.day)) \(months[date.month - 1]) \(date.year) \(clock) GMT"
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

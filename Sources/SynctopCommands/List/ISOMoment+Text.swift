import TaskModel

extension ISOMoment {
  private static let utc = ZoneRules.fixed(name: "UTC", seconds: 0)

  /// The moment, epoch milliseconds, in UTC: `2024-03-20T02:30:00.125Z`.
  static func text(_ moment: Int64) -> String {
    let date = utc.local(moment)
    let day = [padded(date.year, 4), padded(date.month, 2), padded(date.day, 2)].joined(separator: "-")
    let clock = [date.hour, date.minute, date.second].map { padded($0, 2) }.joined(separator: ":")
    return "\(day)T\(clock).\(padded(Int((moment % 1000 + 1000) % 1000), 3))Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

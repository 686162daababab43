import TaskModel

/// Writes moments as IAM does.
enum UTCStamp {
  private static let utc = ZoneRules.fixed(name: "UTC", seconds: 0)

  /// The moment, epoch milliseconds, as `2020-01-04T09:05:22.701000Z`.
  static func text(_ moment: Int64) -> String {
    let date = utc.local(moment)
    let day = [date.month, date.day].map { padded($0, 2) }.joined(separator: "-")
    let clock = [date.hour, date.minute, date.second].map { padded($0, 2) }.joined(separator: ":")
    let milliseconds = Int(moment - BeijingTime.floorDivided(moment, 1000) * 1000)
    return "\(padded(date.year, 4))-\(day)T\(clock).\(padded(milliseconds, 3))000Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

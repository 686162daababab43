/// Writes the `Date` header.
enum HTTPDate {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// The moment, epoch milliseconds, as `Wed, 20 Mar 2024 02:30:00 GMT`.
  static func text(_ moment: Int64) -> String {
    let day = BeijingTime.floorDivided(moment, BeijingTime.day)
    let date = BeijingTime.civil(day: day)
    let seconds = (moment - day * BeijingTime.day) / BeijingTime.second
    let name = days[Int(((day % 7) + 7) % 7)]
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map(two).joined(separator: ":")
    return "\(name), \(two(date.day)) \(months[Int(date.month) - 1]) \(date.year) \(clock) GMT"
  }

  private static func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

/// When a made-up task runs: every so many minutes, in a window of the day's hours.
struct Rhythm {
  /// Minutes between two runs; 0 for a task that only people start.
  let minutes: Int
  /// The window's first hour, and the hour before which it ends; equal for the whole day.
  let hours: (from: Int, until: Int)

  private static let hour: Int64 = 3_600_000
  private static let day = 24 * hour
  /// Beijing's.
  private static let zone = 8 * hour

  /// How people set up a hundred tasks; about ten runs a task a day.
  static let usual: [(share: Int, rhythm: Rhythm)] = [
    (33, Rhythm(minutes: 240, hours: (0, 6))),
    (18, Rhythm(minutes: 1440, hours: (0, 5))),
    (16, Rhythm(minutes: 60, hours: (8, 20))),
    (10, Rhythm(minutes: 120, hours: (0, 0))),
    (8, Rhythm(minutes: 30, hours: (8, 20))),
    (2, Rhythm(minutes: 15, hours: (0, 0))),
    (4, Rhythm(minutes: 5, hours: (20, 23))),
    (2, Rhythm(minutes: 20, hours: (22, 4))),
    (7, Rhythm(minutes: 0, hours: (9, 18))),
  ]
  /// One task in two hundred.
  static let busiest = Rhythm(minutes: 5, hours: (0, 0))

  /// The first moment to run after a run that began at `start`; epoch milliseconds. `waiting` is what people take until
  /// they start a task themselves, milliseconds.
  func next(after start: Int64, waiting: Int64) -> Int64 {
    opened(start + (minutes == 0 ? waiting : Int64(minutes) * 60_000))
  }

  /// `moment`, or the first moment after it at which the window is open.
  func opened(_ moment: Int64) -> Int64 {
    let hour = Int((moment + Self.zone) % Self.day / Self.hour)
    guard !isOpen(hour) else { return moment }
    let midnight = moment - (moment + Self.zone) % Self.day
    let opening = midnight + Int64(hours.from) * Self.hour
    return opening > moment ? opening : opening + Self.day
  }

  private func isOpen(_ hour: Int) -> Bool {
    if hours.from == hours.until { return true }
    return hours.from < hours.until
      ? hours.from <= hour && hour < hours.until : hour >= hours.from || hour < hours.until
  }

  /// The same as the service's fields say it.
  var fields: (period: String, interval: Int, start: Int, end: Int) {
    let isHours = minutes.isMultiple(of: 60)
    return (isHours ? "HOUR" : "MINUTE", isHours ? max(minutes / 60, 1) : minutes, hours.from, hours.until)
  }
}

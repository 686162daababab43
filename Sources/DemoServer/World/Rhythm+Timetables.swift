extension Rhythm {
  /// What a task of this part is configured to do.
  static func schedule(of seat: Seat) -> RunSchedule {
    var dice = seat.dice(3)
    switch seat.persona {
    case .brisk: return timetable(brisk[seat.part % brisk.count], &dice)
    case .stopper: return timetable((0, 0, .hour, 1), &dice)
    case .fellow, .neglected, .orphan, .odd: return timetable((0, 0, .hour, 2), &dice)
    case .steady, .member, .manual, .untouched: return timetable(dice.pick(usual), &dice)
    }
  }

  /// How often a person runs a task that has no schedule.
  static func habit(of seat: Seat) -> RunSchedule {
    var dice = seat.dice(4)
    return timetable((0, 0, .hour, 24 + dice.below(48)), &dice)
  }

  private typealias Row = (start: Int, end: Int, period: RunSchedule.Period, interval: Int)

  private static let brisk: [Row] = [
    (0, 0, .minute, 1), (0, 0, .minute, 2), (0, 0, .minute, 2), (0, 23, .minute, 3), (0, 0, .minute, 3),
    (0, 0, .minute, 4), (0, 23, .minute, 5), (0, 0, .minute, 5), (0, 0, .minute, 10),
  ]

  /// An interval never outlasts the time from a window's last run to its next opening: the arithmetic relies on it.
  private static let usual: [Row] = [
    (0, 0, .hour, 1), (0, 0, .hour, 1), (0, 0, .hour, 2), (0, 23, .minute, 30), (0, 23, .hour, 1), (8, 20, .hour, 2),
    (6, 22, .hour, 1), (8, 20, .minute, 30), (22, 2, .minute, 30), (0, 6, .hour, 4), (0, 6, .hour, 4),
    (0, 5, .minute, 30), (20, 23, .minute, 20), (18, 23, .minute, 45), (1, 7, .hour, 2), (2, 4, .hour, 24),
  ]

  private static func timetable(_ row: Row, _ dice: inout SplitMix64) -> RunSchedule {
    let part = Int64(row.interval) * (row.period == .minute ? BeijingTime.minute : BeijingTime.hour)
    let lag = dice.within(0...(row.start == row.end ? part - 1 : 50 * BeijingTime.second))
    return RunSchedule(
      startHour: row.start, endHour: row.end, period: row.period, interval: row.interval,
      lag: lag / BeijingTime.second * BeijingTime.second)
  }
}

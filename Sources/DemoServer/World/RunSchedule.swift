/// A task's timetable by the service's rule: every interval from the last run on, while the hour is in the window; then
/// at the window's next start. Its moments are numbered, so that any of them is found without replaying the others.
struct RunSchedule {
  enum Period: String {
    case minute = "MINUTE"
    case hour = "HOUR"
  }

  let startHour: Int
  let endHour: Int
  let period: Period
  let interval: Int
  /// How late the scheduler starts this task, in milliseconds, the same at each run: under a minute after a window's
  /// opening, or any part of the interval where the window is the whole day.
  let lag: Int64

  /// Milliseconds between two runs of one window.
  var step: Int64 { Int64(interval) * (period == .minute ? BeijingTime.minute : BeijingTime.hour) }

  private var isWholeDay: Bool { startHour == endHour }

  private var windowLength: Int64 {
    isWholeDay ? BeijingTime.day : Int64((endHour - startHour + 24) % 24) * BeijingTime.hour
  }

  private var runsPerWindow: Int64 { max(1, (windowLength - lag - 1) / step + 1) }

  /// The number of the last run that is planned at or before `moment`.
  func run(at moment: Int64) -> Int64 {
    guard !isWholeDay else { return BeijingTime.floorDivided(moment - lag, step) }
    let sinceFirst = moment - BeijingTime.midnight(ofDay: 0) - Int64(startHour) * BeijingTime.hour - lag
    let day = BeijingTime.floorDivided(sinceFirst, BeijingTime.day)
    return day * runsPerWindow + min((sinceFirst - day * BeijingTime.day) / step, runsPerWindow - 1)
  }

  /// When the run with this number is planned, epoch milliseconds.
  func start(of run: Int64) -> Int64 {
    guard !isWholeDay else { return run * step + lag }
    let day = BeijingTime.floorDivided(run, runsPerWindow)
    let opening = BeijingTime.midnight(ofDay: day) + Int64(startHour) * BeijingTime.hour
    return opening + (run - day * runsPerWindow) * step + lag
  }

  /// The number of the first run that is planned at or after `moment`.
  func firstRun(from moment: Int64) -> Int64 { run(at: moment - 1) + 1 }
}

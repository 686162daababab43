import History
import TaskModel

/// Plays a made-up year into a memory.
enum YearMaker {
  static let scope = Scope(address: "https://dayu.example https://iam.example default", instance: "0123456789abcdef")

  /// Records all polls of a year as a board would, and has what is too old forgotten now and then, as a board does.
  /// - Returns: what there was.
  static func play(_ year: Year, into history: History, tell: (String) -> Void) throws -> Year.Tally {
    var year = year
    for day in 0..<year.days {
      try year.play(day: day) { try history.record($0, in: scope) }
      let now = Year.start + Int64(day + 1) * Year.day
      while try history.prune(History.Limits(), now: now) {}
      if day % 30 == 29 { tell("day \(day + 1): \(year.tally.polls) polls, \(year.tally.runs) runs") }
    }
    return year.tally
  }
}

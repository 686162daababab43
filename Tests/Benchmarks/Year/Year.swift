import TaskModel

/// A made-up year of tasks, the same for the same numbers, played poll by poll as a board would record it.
struct Year {
  /// What a day brought.
  struct Tally {
    var polls = 0
    var empty = 0
    var runs = 0
    var failures = 0
    var sightings = 0
  }

  /// 2025-01-01 00:00 in Beijing.
  static let start: Int64 = 1_735_660_800_000
  static let day: Int64 = 86_400_000
  static let pollInterval: Int64 = 30_000
  static let gapLimit: Int64 = 120_000

  let days: Int
  private(set) var tally = Tally()
  private let watch: YearWatch
  private var tasks: [YearTask]
  private var pending: [YearEvent] = []
  private var scribe = YearScribe()
  private var dice = AnswerMaker(seed: 5)

  init(tasks count: Int, days: Int, isWatchedAlways: Bool) {
    self.days = days
    watch = YearWatch(isConstant: isWatchedAlways)
    let year = Self.start..<Self.start + 365 * Self.day
    tasks = (0..<count).map { YearTask(number: $0, of: count, year: year) }
  }

  /// The id of one of its tasks, counted round and round; the first one runs most often.
  func id(ofTask number: Int) -> TaskID { TaskID(tasks[number % tasks.count].fields.id ?? "") }

  /// Plays that day's polls, in order.
  mutating func play(day number: Int, into record: (PollRecord) throws -> Void) rethrows {
    let midnight = Self.start + Int64(number) * Self.day
    for place in tasks.indices { tasks[place].events(before: midnight + Self.day, into: &pending) }
    pending.sort { ($0.at, $0.task) < ($1.at, $1.task) }
    var taken = 0
    for span in watch.spans(midnight: midnight, dice: &dice) {
      for poll in polls(of: span, from: taken) {
        let first = taken
        while taken < pending.count, pending[taken].at <= poll { taken += 1 }
        try record(self.poll(at: poll, pending[first..<taken]))
      }
    }
    pending.removeFirst(taken)
  }

  /// The moments of the polls that saw something new, and of enough others that nobody takes the silence for a gap.
  private func polls(of span: Range<Int64>, from first: Int) -> [Int64] {
    var polls = [span.lowerBound]
    func watchOn(until moment: Int64) {
      while moment - (polls.last ?? moment) > 3 * Self.pollInterval {
        polls.append((polls.last ?? moment) + 3 * Self.pollInterval)
      }
    }
    for event in pending[first...] where event.at > span.lowerBound {
      let steps = (event.at - span.lowerBound + Self.pollInterval - 1) / Self.pollInterval
      let poll = span.lowerBound + steps * Self.pollInterval
      guard poll < span.upperBound else { break }
      watchOn(until: poll)
      if poll != polls.last { polls.append(poll) }
    }
    watchOn(until: span.upperBound)
    return polls
  }

  private mutating func poll(at moment: Int64, _ events: ArraySlice<YearEvent>) -> PollRecord {
    var last: [Int: YearEvent] = [:]
    for event in events { last[event.task] = event }
    var sightings: [PollRecord.Sighting] = []
    var vanished: [TaskID] = []
    for event in last.values.sorted(by: { $0.task < $1.task }) {
      switch event.what {
      case .became(let standing):
        count(standing)
        sightings.append(scribe.sighting(of: tasks[event.task], as: standing))
      case .vanished: vanished.append(TaskID(tasks[event.task].fields.id ?? ""))
      }
    }
    tally.polls += 1
    tally.sightings += sightings.count
    if sightings.isEmpty { tally.empty += 1 }
    return PollRecord(
      takenAt: moment, gapLimit: Self.gapLimit, isShown: true, sightings: sightings, vanished: vanished)
  }

  private mutating func count(_ standing: YearStanding) {
    guard standing.status == .succeeded || standing.status == .failed else { return }
    tally.runs += 1
    if standing.status == .failed { tally.failures += 1 }
  }
}

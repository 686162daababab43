import TaskModel

/// One task of a made-up year, which tells what happens to it from one moment to another.
struct YearTask {
  let number: Int
  let fields: SyncTaskFields
  private let rhythm: Rhythm
  /// The troubles that come back to it.
  private let troubles: [YearTrouble]
  /// Episodes of trouble in a hundred days.
  private let episodes: Int
  /// What a run takes as a rule, milliseconds.
  private let duration: Int64
  /// When it is deleted; `Int64.max` for never.
  private let end: Int64
  private var dice: AnswerMaker
  private var next: Int64
  private var trouble: (from: Int64, until: Int64, which: YearTrouble)
  private var streak = 0
  private var standing = YearStanding(status: .notSynced, state: .neverRan, isScheduled: true)
  private var isBorn = false

  private static let minute: Int64 = 60_000
  private static let day: Int64 = 86_400_000

  /// `year` is from when until when; a few tasks appear or vanish in it.
  init(number: Int, of count: Int, year: Range<Int64>) {
    var dice = AnswerMaker(seed: UInt64(number) &* 7919 &+ 1)
    for _ in 0..<4 { _ = dice.below(2) }
    self.number = number
    rhythm = number.isMultiple(of: 200) ? .busiest : Self.rhythm(dice.below(100))
    let name = "iam_group_\(dice.identifier(1))"
    troubles = (0..<2).map { _ in YearTrouble(number: dice.below(YearTrouble.count), name: name) }
    episodes = dice.below(10) < 3 ? 80 : 16
    duration = Int64(8_000 + dice.below(70_000))
    let born = dice.below(20) == 0 ? year.lowerBound + Int64(dice.below(360)) * Self.day : year.lowerBound
    end = dice.below(20) == 0 ? born + Int64(30 + dice.below(300)) * Self.day : .max
    next = rhythm.opened(born + Int64(dice.below(86_400)) * 1000)
    trouble = (0, 0, troubles[0])
    fields = Self.fields(number: number, rhythm, &dice)
    self.dice = dice
    trouble = episode(after: born)
  }

  private static func rhythm(_ percent: Int) -> Rhythm {
    var left = percent
    for (share, rhythm) in Rhythm.usual {
      if left < share { return rhythm }
      left -= share
    }
    return Rhythm.busiest
  }

  private static func fields(number: Int, _ rhythm: Rhythm, _ dice: inout AnswerMaker) -> SyncTaskFields {
    var fields = SyncTaskFields()
    fields.id = dice.identifier(2)
    fields.clusterName = "dws_\(["billing", "risk", "ads", "etl", "crm"][number % 5])_\(number / 3)"
    fields.clusterType = number.isMultiple(of: 4) ? "MRS" : "DWS"
    fields.clusterID = dice.identifier(2)
    fields.dataConnectionName = "conn_\(number)"
    fields.dataConnectionID = dice.identifier(2)
    fields.dataConnectionWorkspace = "default"
    fields.instanceID = "0123456789abcdef0123456789abcdef"
    fields.projectID = "fedcba9876543210fedcba9876543210"
    fields.domainID = "00112233445566778899aabbccddeeff"
    fields.createUser = "ei_\(number % 17)"
    fields.updateUser = fields.createUser
    let schedule = rhythm.fields
    fields.schedulePeriod = schedule.period
    fields.scheduleInterval = schedule.interval
    fields.scheduleStartHour = schedule.start
    fields.scheduleEndHour = schedule.end
    return fields
  }
}

extension YearTask {
  /// All that happens before `moment`, and the ends of the runs that began before it.
  mutating func events(before moment: Int64, into events: inout [YearEvent]) {
    while next < min(moment, end) { run(into: &events) }
    if end < moment, isBorn {
      events.append(YearEvent(at: end, task: number, what: .vanished))
      isBorn = false
      next = .max
    }
  }

  private mutating func run(into events: inout [YearEvent]) {
    if !isBorn {
      isBorn = true
      tell(next - Self.minute, &events)
    }
    if dice.below(300) == 0, streak == 0 { beLate(&events) }
    let start = next
    standing.start = start
    standing.status = .syncing
    standing.state = streak > 0 ? .retrying : .running
    standing.isScheduled = rhythm.minutes > 0
    tell(start, &events)
    if start >= trouble.until { trouble = episode(after: start) }
    let lasts = duration + Int64(dice.below(Int(duration) / 2))
    if start >= trouble.from {
      fail(at: start + lasts / 3, &events)
    } else {
      succeed(at: start + lasts, &events)
    }
  }

  private mutating func succeed(at moment: Int64, _ events: inout [YearEvent]) {
    streak = 0
    standing.status = .succeeded
    standing.state = .ok
    standing.trouble = nil
    tell(moment, &events)
    next = rhythm.next(after: standing.start ?? moment, waiting: waiting)
  }

  /// The service takes a task that failed more than ten times from its schedule, until somebody sees to it.
  private mutating func fail(at moment: Int64, _ events: inout [YearEvent]) {
    streak += 1
    let isStopped = streak > 10
    standing.status = .failed
    standing.isScheduled = !isStopped && rhythm.minutes > 0
    standing.state = standing.isScheduled ? .failing : .stopped
    standing.trouble = trouble.which
    tell(moment, &events)
    next = rhythm.next(after: standing.start ?? moment, waiting: waiting)
    if isStopped {
      trouble.until = max(trouble.until, moment) + Int64(dice.below(480)) * Self.minute
      next = Rhythm(minutes: 0, hours: (9, 18)).opened(trouble.until)
    }
  }

  private mutating func beLate(_ events: inout [YearEvent]) {
    standing.state = .late
    tell(next + 2 * Self.minute, &events)
    next += Int64(3 + dice.below(12)) * Self.minute
  }

  /// What people take until they start a task themselves, a week or two.
  private var waiting: Int64 {
    mutating get { Int64(1 + dice.below(14)) * Self.day }
  }

  /// Half an hour to two days, most of them short, after a while without.
  private mutating func episode(after moment: Int64) -> (Int64, Int64, YearTrouble) {
    let from = moment + Int64(dice.below(200 * 24 * 60 / episodes)) * Self.minute
    let most = [60, 120, 240, 480, 960, 2880][dice.below(6)]
    return (from, from + Int64(30 + dice.below(most)) * Self.minute, troubles[dice.below(4) / 3])
  }

  private func tell(_ moment: Int64, _ events: inout [YearEvent]) {
    events.append(YearEvent(at: moment, task: number, what: .became(standing)))
  }
}

import TaskModel
import Testing

@Suite struct `The next run` {
  struct Case: Sendable {
    var window: (Int, Int)
    var every: Int
    var period: String
    var last: Int64
    var now: Int64
    var state: NextRun.State
    var due: Int64
    var next: Int64?

    init(
      _ window: (Int, Int), _ every: Int, _ period: String, last: Int64, now: Int64, _ state: NextRun.State,
      due: Int64, next: Int64? = nil
    ) {
      (self.window, self.every, self.period) = (window, every, period)
      (self.last, self.now, self.state, self.due, self.next) = (last, now, state, due, next ?? due)
    }
  }

  static let cases: [Case] = [
    Case((9, 18), 30, "MINUTE", last: m(5, 9), now: m(5, 9, 10), .planned, due: m(5, 9, 30)),
    Case((9, 18), 30, "MINUTE", last: m(5, 17, 40), now: m(5, 17, 50), .planned, due: m(6, 9)),
    Case((9, 18), 30, "MINUTE", last: m(5, 9), now: m(5, 9, 30), .due, due: m(5, 9, 30)),
    Case((9, 18), 30, "MINUTE", last: m(5, 9), now: m(5, 9, 32), .due, due: m(5, 9, 30)),
    Case((9, 18), 30, "MINUTE", last: m(5, 9), now: m(5, 9, 32, 1), .late, due: m(5, 9, 30)),
    Case((9, 18), 30, "MINUTE", last: m(5, 9), now: m(5, 17, 59, 59), .late, due: m(5, 9, 30)),
    Case((9, 18), 30, "MINUTE", last: m(5, 9), now: m(5, 18), .missed, due: m(5, 9, 30), next: m(6, 9)),
    Case((9, 18), 30, "MINUTE", last: m(5, 9), now: m(6, 9), .late, due: m(5, 9, 30)),
    Case((9, 18), 29, "MINUTE", last: m(5, 17, 30), now: m(5, 18), .due, due: m(5, 17, 59)),
    Case((9, 18), 29, "MINUTE", last: m(5, 17, 30), now: m(5, 18, 2), .missed, due: m(5, 17, 59), next: m(6, 9)),
    Case((22, 2), 3, "HOUR", last: m(5, 23), now: m(5, 23, 5), .planned, due: m(6, 22)),
    Case((22, 2), 2, "HOUR", last: m(5, 23, 30), now: m(6, 1, 40), .late, due: m(6, 1, 30)),
    Case((22, 2), 1, "HOUR", last: m(5, 23, 30), now: m(6, 12), .missed, due: m(6, 0, 30), next: m(6, 22)),
    Case((7, 7), 24, "HOUR", last: m(5, 7), now: m(6, 8), .late, due: m(6, 7)),
    Case((0, 6), 200, "HOUR", last: m(5, 0), now: m(6, 0), .planned, due: m(14, 0)),
    Case((3, 4), 1, "HOUR", last: m(9, 3), now: m(5, 3), .planned, due: m(10, 3)),
  ]

  @Test(arguments: cases) func `follows window and interval`(_ sample: Case) {
    let task = Samples.scheduled(
      sample.window.0, sample.window.1, every: sample.every, sample.period, last: sample.last)
    let run = NextRun(task: task, now: sample.now, zone: Samples.shanghai)
    #expect(run.state == sample.state)
    #expect(run.due == sample.due)
    #expect(run.next == sample.next)
  }

  @Test func `of a task that never ran is now`() {
    for last in [nil, 0] as [Int64?] {
      let run = NextRun(
        task: Samples.scheduled(0, 6, every: 1, "HOUR", last: last, sync: "NOT_SYNC"), now: m(5, 12),
        zone: Samples.shanghai)
      #expect(run.state == .due)
      #expect(run.due == m(5, 12) && run.next == m(5, 12))
    }
  }

  @Test func `is none without a schedule, whatever the fields say`() {
    for schedule in ["NOT_SCHEDULE", "PAUSED", nil] {
      let run = NextRun(task: Samples.task(schedule: schedule, at: 1), now: m(5, 12), zone: Samples.shanghai)
      #expect(run.state == .none)
      #expect(run.due == nil && run.next == nil)
    }
  }

  @Test func `is running while the task runs`() {
    let task = Samples.scheduled(0, 6, every: 1, "HOUR", last: m(5, 1), sync: "SYNCING")
    let run = NextRun(task: task, now: m(5, 2), zone: Samples.shanghai)
    #expect(run.state == .running)
    #expect(run.due == nil && run.next == nil)
  }

  @Test func `is unknown where the schedule isn't understood`() {
    let nonsense = [
      Samples.scheduled(nil, 6, every: 1, "HOUR", last: 1), Samples.scheduled(0, nil, every: 1, "HOUR", last: 1),
      Samples.scheduled(0, 6, every: nil, "HOUR", last: 1), Samples.scheduled(0, 6, every: 1, nil, last: 1),
      Samples.scheduled(0, 24, every: 1, "HOUR", last: 1), Samples.scheduled(-1, 6, every: 1, "HOUR", last: 1),
      Samples.scheduled(0, 6, every: 0, "HOUR", last: 1), Samples.scheduled(0, 6, every: -5, "MINUTE", last: 1),
      Samples.scheduled(0, 6, every: 1, "DAY", last: 1), Samples.scheduled(0, 6, every: 1, "hour", last: 1),
      Samples.scheduled(0, 6, every: .max, "HOUR", last: 1), Samples.scheduled(0, 6, every: 1 << 60, "HOUR", last: 1),
      Samples.scheduled(0, 6, every: 1, "HOUR", last: .max), Samples.scheduled(300, 6, every: 1, "HOUR", last: 1),
      Samples.scheduled(0, 6, every: 1, "HOUR", last: .min + 1),
    ]
    for task in nonsense {
      let run = NextRun(task: task, now: m(5, 12), zone: Samples.shanghai)
      #expect(run.state == .unknown)
      #expect(run.due == nil && run.next == nil)
    }
  }

  @Test(arguments: [Int64.min, .min + 1, -1, 0, 1, .max - 1, .max]) func `survives any clock`(_ now: Int64) {
    let task = Samples.scheduled(22, 2, every: 100_000, "MINUTE", last: m(5, 1))
    #expect(NextRun.State.allCases.contains(NextRun(task: task, now: now, zone: Samples.shanghai).state))
    let track = TaskTrack(first: task)
    #expect(Standing(task: task, track: track, now: now, zone: Samples.shanghai).nextRun.state != .none)
  }

  @Test func `reads intervals that hardly anybody has`() {
    let task = Samples.scheduled(0, 0, every: 100_000, "MINUTE", last: m(5, 0))
    let run = NextRun(task: task, now: m(6, 0), zone: Samples.shanghai)
    #expect(run.due == m(5, 0) + 100_000 * 60_000)
  }
}

private func m(_ day: Int, _ hour: Int, _ minute: Int = 0, _ second: Int = 0) -> Int64 {
  Samples.march(day, hour, minute, second)
}

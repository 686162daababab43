import TaskModel
import Testing

@Suite struct `The next run where clocks change` {
  /// Berlin in 2024: forward on 31 March at 02:00, back on 27 October at 03:00.
  private let berlin = ZoneRules(
    name: "Europe/Berlin",
    offsets: [(from: 0, seconds: 3600), (from: 1_711_846_800, seconds: 7200), (from: 1_729_990_800, seconds: 3600)])

  @Test func `comes after the gap when its window starts in it`() {
    let run = run(2, 5, every: 24, last: (3, 30, 2), now: (3, 30, 12))
    #expect(text(run.due) == "2024-03-31 03:00:00")
    #expect(text(run.next) == "2024-03-31 03:00:00")
  }

  @Test func `comes at the first of two equal hours`() {
    let run = run(2, 5, every: 23, last: (10, 26, 2), now: (10, 26, 12))
    #expect(run.due == 1_729_987_200_000)
  }

  @Test func `counts the interval in true hours`() {
    #expect(text(run(0, 6, every: 4, last: (3, 31, 0), now: (3, 31, 1)).due) == "2024-03-31 05:00:00")
    #expect(text(run(0, 6, every: 4, last: (10, 27, 0), now: (10, 27, 1)).due) == "2024-10-27 03:00:00")
  }

  @Test func `starts again at the same hour of the wall clock on the day after`() {
    #expect(text(run(0, 6, every: 4, last: (3, 30, 4), now: (3, 30, 5)).due) == "2024-03-31 00:00:00")
    #expect(text(run(8, 9, every: 1, last: (3, 30, 8), now: (3, 30, 9)).due) == "2024-03-31 08:00:00")
    #expect(text(run(8, 9, every: 1, last: (10, 26, 8), now: (10, 26, 9)).due) == "2024-10-27 08:00:00")
  }

  @Test func `is late through both of two equal hours`() {
    let task = Samples.scheduled(1, 3, every: 1, "HOUR", last: moment((10, 27, 1)))
    let second = NextRun(task: task, now: 1_729_990_800_000 + 1_800_000, zone: berlin)
    #expect(second.state == .late)
    let over = NextRun(task: task, now: 1_729_990_800_000 + 3_600_000, zone: berlin)
    #expect(over.state == .missed)
    #expect(text(over.next) == "2024-10-28 01:00:00")
  }

  private func run(_ start: Int, _ end: Int, every: Int, last: (Int, Int, Int), now: (Int, Int, Int)) -> NextRun {
    NextRun(
      task: Samples.scheduled(start, end, every: every, "HOUR", last: moment(last)), now: moment(now), zone: berlin)
  }

  private func moment(_ local: (month: Int, day: Int, hour: Int)) -> Int64 {
    berlin.instant(LocalTime(year: 2024, month: local.month, day: local.day, hour: local.hour)) ?? 0
  }

  private func text(_ moment: Int64?) -> String? { moment.map { berlin.local($0).description } }
}

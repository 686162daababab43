import TaskModel
import Testing

/// Finds the next run the slow way, a quarter of an hour after the other, by what the clocks on the wall show.
@Suite struct `The next run where clocks change, worked out by the clock on the wall` {
  private static let quarter: Int64 = 900_000
  private static let hour: Int64 = 3_600_000
  private static let zones = [
    // Berlin: 02:00 to 03:00 is left out on 2024-03-31, and comes twice on 2024-10-27.
    ZoneRules(
      name: "Berlin",
      offsets: [(from: 0, seconds: 3600), (from: 1_711_846_800, seconds: 7200), (from: 1_729_990_800, seconds: 3600)]),
    // Cairo: the day begins at 01:00 on 2024-04-26, and its last hour comes twice on 2024-10-31.
    ZoneRules(
      name: "Cairo",
      offsets: [(from: 0, seconds: 7200), (from: 1_714_082_400, seconds: 10_800), (from: 1_730_408_400, seconds: 7200)]),
    // Lord Howe: half an hour, from 02:00 on 2024-10-06, and back at 02:00 on 2024-04-07.
    ZoneRules(
      name: "Lord Howe",
      offsets: [
        (from: 0, seconds: 39_600), (from: 1_712_415_600, seconds: 37_800), (from: 1_728_142_200, seconds: 39_600),
      ]),
    .fixed(name: "Kolkata", seconds: 19_800),
  ]
  private static let changes: [Int64] = [
    1_711_846_800, 1_729_990_800, 1_714_082_400, 1_730_408_400, 1_712_415_600, 1_728_142_200,
  ]

  private func isOpen(_ moment: Int64, _ start: Int, _ end: Int, _ zone: ZoneRules) -> Bool {
    let clock = zone.local(moment).hour
    if start == end { return true }
    return (0..<24).prefix { (start + $0) % 24 != end }.contains { (start + $0) % 24 == clock }
  }

  /// The first moment from `moment` on at which the clock passes the hour for the first time of a day.
  private func opening(_ moment: Int64, _ start: Int, _ zone: ZoneRules) -> Int64 {
    var time = (moment / Self.quarter - 4 * 30) * Self.quarter
    var passed: Set<String> = []
    while true {
      let (before, now) = (zone.local(time - Self.quarter), zone.local(time))
      let mark = LocalTime(year: now.year, month: now.month, day: now.day, hour: start)
      let hasPassed = before.description < mark.description && mark.description <= now.description
      if hasPassed, passed.insert(mark.dateText).inserted, time >= moment { return time }
      time += Self.quarter
    }
  }

  @Test(arguments: 0..<400) func `is the same`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let zone = Self.zones.randomElement(using: &numbers) ?? Samples.shanghai
    let (start, end) = (Int.random(in: 0...23, using: &numbers), Int.random(in: 0...23, using: &numbers))
    let isHourly = Bool.random(using: &numbers)
    let every = Int.random(in: 1...(isHourly ? 50 : 300), using: &numbers)
    let change = (Self.changes.randomElement(using: &numbers) ?? 0) * 1000
    let last = change + .random(in: -60 * 3600...8 * 3600, using: &numbers) * 1000
    let now = last + .random(in: -3600...300_000, using: &numbers) * 1000
    let task = Samples.scheduled(start, end, every: every, isHourly ? "HOUR" : "MINUTE", last: last)
    let run = NextRun(task: task, now: now, zone: zone)

    let mark = last + Int64(every) * (isHourly ? Self.hour : 60_000)
    let due = isOpen(mark, start, end, zone) ? mark : opening(mark, start, zone)
    let state: NextRun.State =
      due > now ? .planned : now - due <= 120_000 ? .due : isOpen(now, start, end, zone) ? .late : .missed
    #expect(run.state == state)
    #expect(run.due == due, "\(zone.name) \(start)-\(end) every \(every)")
    #expect(run.next == (state == .missed ? opening(now, start, zone) : due))
    let standing = Standing(task: task, track: TaskTrack(first: task), now: now, zone: zone)
    #expect(standing.overdue == (state == .late || state == .missed))
  }
}

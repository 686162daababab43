import TaskModel
import Testing

/// Finds the next run the slow way, hour by hour, in a zone that is whole hours from UTC.
@Suite struct `The next run, worked out hour by hour` {
  private let hour: Int64 = 3_600_000

  @Test(arguments: 0..<600) func `is the same`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let (start, end) = (Int.random(in: 0...23, using: &numbers), Int.random(in: 0...23, using: &numbers))
    let isHourly = Bool.random(using: &numbers)
    let every = Int.random(in: 1...(isHourly ? 60 : 300), using: &numbers)
    let last = Samples.march(20, 0) + .random(in: 0...86_400, using: &numbers) * 1000
    let now = last + .random(in: -3600...400_000, using: &numbers) * 1000
    let run = NextRun(
      task: Samples.scheduled(start, end, every: every, isHourly ? "HOUR" : "MINUTE", last: last), now: now,
      zone: Samples.shanghai)

    func isOpen(_ moment: Int64) -> Bool {
      let clock = Int((moment + 8 * hour) / hour % 24)
      var hours = start == end ? Array(0..<24) : []
      var next = start
      while next != end {
        hours.append(next)
        next = (next + 1) % 24
      }
      return hours.contains(clock)
    }
    func opening(_ moment: Int64) -> Int64 {
      var next = (moment + hour - 1) / hour * hour
      while Int((next + 8 * hour) / hour % 24) != start { next += hour }
      return next
    }
    let mark = last + Int64(every) * (isHourly ? hour : 60_000)
    let due = isOpen(mark) ? mark : opening(mark)
    let isOver = now > due + 120_000
    let state: NextRun.State = due > now ? .planned : !isOver ? .due : isOpen(now) ? .late : .missed
    #expect(run.state == state)
    #expect(run.due == due)
    #expect(run.next == (state == .missed ? opening(now) : due))
  }

  @Test(arguments: 0..<500) func `never traps, whatever the numbers`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let extremes: [Int64] = [
      .min, .min + 1, -(1 << 53), -1, 0, 1, 23, 24, 1 << 31, 1 << 53, 253_402_300_799_999, 253_402_300_800_000,
      .max - 1, .max, Samples.now,
    ]
    func any() -> Int64 { extremes.randomElement(using: &numbers) ?? 0 }
    func small() -> Int { Bool.random(using: &numbers) ? .random(in: 0...23, using: &numbers) : Int(any()) }
    let zone = ZoneRules(
      name: "odd", offsets: (0..<Int.random(in: 0...4, using: &numbers)).map { _ in (from: any(), seconds: Int(any())) }
    )
    let task = Samples.scheduled(
      small(), small(), every: small(), Bool.random(using: &numbers) ? "HOUR" : "MINUTE", last: any(),
      sync: Bool.random(using: &numbers) ? "SYNCING" : "SYNC_SUCCESS")
    let now = any()
    let standing = Standing(task: task, track: TaskTrack(first: task), now: now, zone: zone)
    #expect(standing.flipsAt > now || standing.flipsAt == .max)
    #expect((1...12).contains(zone.local(now).month))
  }
}

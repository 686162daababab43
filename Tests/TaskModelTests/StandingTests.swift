import TaskModel
import Testing

@Suite struct `How a task stands` {
  private let now = Samples.march(20, 12)

  private func standing(_ task: SyncTask, after first: SyncTask? = nil, at moment: Int64? = nil) -> Standing {
    let track = first.map { TaskTrack(first: $0).advanced(from: $0, to: task) } ?? TaskTrack(first: task)
    return Standing(task: task, track: track, now: moment ?? now, zone: Samples.shanghai)
  }

  @Test func `is the first state that holds`() {
    let minute: Int64 = 60_000
    let running = Samples.task(sync: "SYNCING", at: now - 30 * minute)
    #expect(standing(running).state == .running)
    #expect(standing(running, at: now + 1).state == .stuck)
    #expect(standing(running, after: Samples.task(sync: "SYNC_FAIL", at: 1)).state == .retrying)
    #expect(standing(running, after: Samples.task(sync: "SYNC_FAIL", at: 1), at: now + 1).state == .stuck)
    #expect(standing(Samples.task(sync: "SYNCING")).state == .running)
    #expect(standing(Samples.task(sync: "SYNC_FAIL", schedule: "NOT_SCHEDULE")).state == .stopped)
    #expect(standing(Samples.task(sync: "SYNC_FAIL", schedule: "SCHEDULING")).state == .failing)
    #expect(standing(Samples.task(sync: "SYNC_FAIL", schedule: nil)).state == .failing)
    #expect(standing(Samples.task(sync: "NOT_SYNC")).state == .neverRan)
    #expect(standing(Samples.task(sync: "SYNC_SUCCESS")).state == .ok)
    #expect(standing(Samples.task(sync: "UNKNOWN")).state == .unknown)
    #expect(standing(Samples.task(sync: "SYNC_PARTIAL")).state == .unknown)
    #expect(standing(Samples.task(sync: nil)).state == .unknown)
  }

  @Test(arguments: [("SYNC_SUCCESS", TaskState.overdue), ("SYNC_FAIL", .failing), ("NOT_SYNC", .neverRan)])
  func `is overdue whatever the state when a run was missed`(_ sync: String, _ state: TaskState) {
    let task = Samples.scheduled(0, 6, every: 4, "HOUR", last: Samples.march(20, 0), sync: sync)
    #expect(standing(task).overdue)
    #expect(standing(task).state == state)
    #expect(standing(task, at: Samples.march(20, 5)).overdue)
    #expect(!standing(task, at: Samples.march(20, 4)).overdue)
  }

  @Test func `is late inside the window and overdue outside`() {
    let task = Samples.scheduled(0, 6, every: 4, "HOUR", last: Samples.march(20, 0))
    #expect(standing(task, at: Samples.march(20, 5)).state == .late)
    #expect(standing(task).state == .overdue)
    #expect(standing(task).since == Samples.march(20, 4))
  }

  @Test func `says since when`() {
    let failed = Samples.task(sync: "SYNC_FAIL", at: 5)
    #expect(standing(failed).since == 5)
    #expect(standing(Samples.task(sync: "SYNCING", at: now - 1)).since == now - 1)
    #expect(standing(Samples.task(sync: "SYNCING", at: now - 1), after: failed).since == 5)
    #expect(standing(Samples.task(sync: "SYNCING", at: 9), after: failed).since == 9)
    #expect(standing(Samples.task(sync: "SYNC_SUCCESS", at: 7)).since == nil)
  }

  @Test func `puts what needs a person first`() {
    let worst: [TaskState] = [
      .failing, .stopped, .stuck, .retrying, .overdue, .late, .unknown, .running, .neverRan, .ok,
    ]
    #expect(TaskState.allCases.sorted() == worst)
    #expect(worst.filter { $0.isProblem } == Array(worst.prefix(6)))
    #expect(TaskState.neverRan.rawValue == "never_ran")
  }

  /// Whatever happens between two moments is announced: no standing changes before its `flipsAt`.
  @Test(arguments: 0..<120) func `doesn't change before it says`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let zone = ZoneRules(
      name: "changing",
      offsets: [(from: 0, seconds: 3600), (from: 1_711_846_800, seconds: 7200), (from: 1_729_990_800, seconds: 3600)])
    let change: Int64 = Bool.random(using: &numbers) ? 1_711_846_800_000 : 1_729_990_800_000
    let last = change + Int64.random(in: -100_000...100_000, using: &numbers) * 1000
    let task = Samples.scheduled(
      .random(in: 0...23, using: &numbers), .random(in: 0...23, using: &numbers),
      every: .random(in: 1...40, using: &numbers), Bool.random(using: &numbers) ? "HOUR" : "MINUTE", last: last,
      sync: ["SYNC_SUCCESS", "SYNC_FAIL", "SYNCING"].randomElement(using: &numbers))
    func standing(_ moment: Int64) -> Standing {
      Standing(task: task, track: TaskTrack(first: task), now: moment, zone: zone)
    }
    var moment = last + Int64.random(in: 0...200_000, using: &numbers) * 1000
    for _ in 0..<20 {
      let now = standing(moment)
      #expect(now.flipsAt > moment)
      let end = min(now.flipsAt, moment + 4 * 86_400_000)
      for later in [end - 1, Int64.random(in: moment..<end, using: &numbers)] {
        let then = standing(later)
        #expect(then.state == now.state && then.overdue == now.overdue && then.nextRun == now.nextRun)
      }
      moment = end
    }
  }
}

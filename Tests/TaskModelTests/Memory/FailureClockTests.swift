import TaskModel
import Testing

@Suite struct `The failure clock` {
  private let now = Samples.now
  private let minute: Int64 = 60_000

  private func clock(
    _ sync: String, schedule: String = "SCHEDULING", streak: Int?, atLeast: Bool = false, failedLast: Bool = true,
    startedAgo: Int64 = 0, strip: RunStrip = RunStrip()
  ) -> FailureClock {
    let task = Samples.task(sync: sync, schedule: schedule, at: now - startedAgo)
    let facts = TaskTrack.Facts(
      since: 5, lastFailure: 9, lastSuccess: 3, streak: streak, streakAtLeast: atLeast, failedLast: failedLast,
      strip: strip)
    return FailureClock(task: task, track: TaskTrack(facts), now: now, limit: 10)
  }

  @Test func `tells since when, how often, and what is left`() {
    let clock = clock("SYNC_FAIL", streak: 4)
    #expect(clock.failingSince == 5 && clock.lastSuccess == 3)
    #expect(clock.streak == 4 && clock.failuresLeft == 7 && !clock.streakAtLeast)
    #expect(clock.isFailing && !clock.isRetrying && clock.stop == nil && clock.runningFor == nil)
  }

  @Test func `counts down to the failure at which the service stops the schedule`() {
    #expect(clock("SYNC_FAIL", streak: 10).failuresLeft == 1)
    #expect(clock("SYNC_FAIL", streak: 11).failuresLeft == 0)
    #expect(clock("SYNC_FAIL", streak: 40).failuresLeft == 0)
    #expect(clock("SYNC_FAIL", streak: nil).failuresLeft == nil)
    #expect(clock("SYNC_SUCCESS", streak: 0, failedLast: false).failuresLeft == nil)
  }

  @Test func `blames the service for a stop only where it may have been`() {
    #expect(clock("SYNC_FAIL", schedule: "NOT_SCHEDULE", streak: 11).stop == .likelyByService)
    #expect(clock("SYNC_FAIL", schedule: "NOT_SCHEDULE", streak: 10).stop == .bySomebody)
    #expect(clock("SYNC_FAIL", schedule: "NOT_SCHEDULE", streak: 1).stop == .bySomebody)
    #expect(clock("SYNC_FAIL", schedule: "NOT_SCHEDULE", streak: 1, atLeast: true).stop == .likelyByService)
    #expect(clock("SYNC_FAIL", schedule: "NOT_SCHEDULE", streak: nil).stop == .likelyByService)
    #expect(clock("SYNCING", schedule: "NOT_SCHEDULE", streak: 11).stop == nil)
  }

  @Test func `says that a run goes on after a failure until one succeeds`() {
    let retrying = clock("SYNCING", streak: 4, startedAgo: 12 * minute)
    #expect(retrying.isRetrying && retrying.isFailing && retrying.failingSince == 5)
    #expect(retrying.runningFor == 12 * minute && !retrying.isOverRunLimit)
    let first = clock("SYNCING", streak: 0, failedLast: false, startedAgo: 31 * minute)
    #expect(!first.isRetrying && first.failingSince == nil && first.isOverRunLimit)
    #expect(clock("SYNCING", streak: 0, startedAgo: 30 * minute).isOverRunLimit == false)
    #expect(clock("SYNCING", streak: 0, startedAgo: -minute).runningFor == 0)
  }

  @Test func `tells flapping from failing`() {
    var strip = RunStrip()
    for place in 0..<6 { strip.append(place % 2 == 0 ? .failed : .succeeded) }
    #expect(clock("SYNC_FAIL", streak: 1, strip: strip).isFlapping)
    #expect(!clock("SYNC_FAIL", streak: 1).isFlapping)
  }
}

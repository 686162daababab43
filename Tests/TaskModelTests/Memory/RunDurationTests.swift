import TaskModel
import Testing

@Suite struct `How long a run took` {
  private func duration(
    _ outcome: RunOutcome = .failed, seen: Int64, running: Int64? = nil, logged: Int64? = nil
  ) -> String {
    let run = TaskRun(
      start: 1_000_000, outcome: outcome, seenAt: 1_000_000 + seen * 1000,
      lastSeenRunning: running.map { 1_000_000 + $0 * 1000 })
    guard let duration = run.duration(loggedAt: logged.map { 1_000_000 + $0 * 1000 }) else { return "?" }
    let end = duration.atMost.map { "\($0 / 1000)" } ?? ""
    return duration.isExact ? end : "\(duration.atLeast / 1000)-\(end)"
  }

  @Test func `is bounded by the polls that saw it`() {
    #expect(duration(seen: 68, running: 38) == "38-68")
    #expect(duration(seen: 30) == "0-30")
    #expect(duration(.running, seen: 30, running: 90) == "90-")
    #expect(duration(.running, seen: 30) == "30-")
  }

  @Test func `isn't told where nobody watched when it ended`() {
    #expect(duration(seen: 9 * 3600) == "?")
    #expect(duration(seen: 9 * 3600, running: 38) == "38-")
    #expect(duration(seen: -5) == "?")
  }

  @Test func `is told by the log, unless its clock can't be ours`() {
    #expect(duration(seen: 68, running: 30, logged: 38) == "38")
    #expect(duration(seen: 9 * 3600, logged: 38) == "38")
    #expect(duration(seen: 30, logged: -8 * 3600) == "0-30")
    #expect(duration(seen: 30, logged: 8 * 3600) == "0-30")
    #expect(duration(.running, seen: 30, logged: 20) == "30-")
  }
}

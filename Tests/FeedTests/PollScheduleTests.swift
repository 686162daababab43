import Feed
import TaskModel
import Testing

@Suite struct `A poll schedule` {
  /// A timeline with the waits after it in seconds: the shortest and the longest that chance allows.
  struct Row: CustomTestStringConvertible, Sendable {
    let interval: Int
    let outcomes: String
    let shortest: [Double]
    let longest: [Double]

    init(_ interval: Int, _ outcomes: String, _ shortest: [Double], _ longest: [Double]? = nil) {
      self.interval = interval
      self.outcomes = outcomes
      self.shortest = shortest
      self.longest = longest ?? shortest
    }

    var testDescription: String { "every \(interval) s: \(outcomes)" }
  }

  static let table: [Row] = [
    // Successes and single failures.
    Row(30, "ok", [30]),
    Row(30, "ok ok ok", [30, 30, 30]),
    Row(1, "ok ok", [1, 1]),
    Row(3600, "ok", [3600]),
    Row(30, "xx", [30], [60]),
    Row(30, "ok xx ok", [30, 30, 30], [30, 60, 30]),
    Row(30, "ok ok xx xx ok", [30, 30, 30, 30, 30], [30, 30, 60, 90, 30]),
    Row(30, "xx xx xx xx xx xx", [30, 30, 30, 30, 30, 30], [60, 90, 150, 270, 330, 330]),
    Row(30, "xx xx ok xx", [30, 30, 30, 30], [60, 90, 30, 60]),
    Row(30, "ok xx ok xx ok xx", [30, 30, 30, 30, 30, 30], [30, 60, 30, 60, 30, 60]),
    Row(
      1, "xx xx xx xx xx xx xx xx xx xx xx", Array(repeating: 1, count: 11),
      [2, 3, 5, 9, 17, 33, 65, 129, 257, 301, 301]),
    Row(300, "xx xx", [300, 300], [600, 600]),
    Row(7200, "xx ok", [7200, 7200], [7500, 7200]),
    // Every kind that may pass by itself.
    Row(30, "hostUnknown", [30], [60]),
    Row(30, "connectionRefused", [30], [60]),
    Row(30, "connectionLost", [30], [60]),
    Row(30, "timedOut", [30], [60]),
    Row(30, "tlsFailed", [30], [60]),
    Row(30, "throttled", [30], [60]),
    Row(30, "badRequest", [30], [60]),
    Row(30, "redirected", [30], [60]),
    Row(30, "notJSON", [30], [60]),
    Row(30, "malformed", [30], [60]),
    Row(30, "tooLarge", [30], [60]),
    Row(30, "unreadable", [30], [60]),
    Row(30, "proxyUnreachable", [30], [60]),
    Row(30, "metadataMissing", [30], [60]),
    Row(30, "other", [30], [60]),
    // Refusals that trying again can't cure.
    Row(30, "signInFailed signInFailed signInFailed", [300, 300, 300]),
    Row(30, "forbidden forbidden", [300, 300]),
    Row(30, "notFound", [300]),
    Row(30, "proxyRefused proxyRefused", [300, 300]),
    Row(30, "passcodeMissing", [300]),
    Row(30, "programFailed", [300]),
    Row(30, "signInFailed ok xx", [300, 30, 30], [300, 30, 60]),
    Row(30, "signInFailed xx", [300, 30], [300, 90]),
    Row(600, "signInFailed", [600]),
    Row(30, "signInFailed@900", [900]),
    Row(30, "signInFailed@10", [300]),
    Row(30, "forbidden@1e12", [3600]),
    // Retry-After: obeyed, but not without end.
    Row(30, "throttled@90", [90]),
    Row(30, "throttled@30", [30]),
    Row(30, "throttled@5", [30]),
    Row(30, "throttled@0", [30]),
    Row(30, "throttled@-1", [30]),
    Row(30, "throttled@1e12", [3600]),
    Row(30, "throttled@inf", [3600]),
    Row(30, "throttled@-inf", [30]),
    Row(30, "throttled@nan", [30], [60]),
    Row(30, "throttled@90.5", [90.5]),
    Row(30, "xx@120 xx@120 ok", [120, 120, 30]),
    Row(30, "xx@120 xx", [120, 30], [120, 90]),
    Row(7200, "throttled@60", [7200]),
    Row(1, "throttled@3600 throttled@3601", [3600, 3600]),
    // Intervals out of bounds.
    Row(0, "ok", [1]),
    Row(-5, "ok xx", [1, 1], [1, 2]),
    Row(1_000_000_000, "ok", [86_400]),
  ]

  @Test(arguments: table) func `waits as the table says, whatever the luck`(_ row: Row) {
    let timeline = Timeline(row.outcomes)
    expect(timeline.waits(interval: .seconds(row.interval), luck: .lowest), row.shortest)
    expect(timeline.waits(interval: .seconds(row.interval), luck: .highest), row.longest)
  }

  @Test func `has a table of at least forty rows`() {
    #expect(Self.table.count >= 40)
  }

  @Test func `covers every kind of failure`() {
    let named = Self.table.flatMap { Timeline($0.outcomes).outcomes }
    let kinds = named.compactMap { if case .failure(let failure) = $0 { failure.kind } else { nil } }
    #expect(Set(kinds) == Set(FetchFailure.Kind.allCases))
  }

  @Test func `spreads its waits between the bounds`() {
    var generator = SplitMix(seed: 7)
    let waits = (0..<1000).map { _ in
      var schedule = PollSchedule(interval: .seconds(30))
      return schedule.next(after: Timeline.outcome("xx"), using: &generator) / .seconds(1)
    }
    #expect(waits.allSatisfy { (30...60).contains($0) })
    #expect(waits.count { $0 < 35 } > 100)
    #expect(waits.count { $0 > 55 } > 100)
  }

  @Test func `asks at most thirteen times in an hour of refused sign-ins`() {
    var schedule = PollSchedule(interval: .seconds(1))
    var luck = Luck.lowest
    var time = Duration.zero
    var requests = 0
    while time <= .seconds(3600) {
      requests += 1
      time += schedule.next(after: Timeline.outcome("signInFailed"), using: &luck)
    }
    #expect(requests == 13)
  }

  @Test(arguments: [
    (0.0, 30.0), (0.2, 29.8), (29.0, 1.0), (30.0, 30.0), (35.0, 25.0), (250.0, 20.0), (-1.0, 30.0),
  ]) func `skips the ticks that a long poll overran`(_ taken: Double, _ wait: Double) {
    var schedule = PollSchedule(interval: .seconds(30))
    var luck = Luck.lowest
    let next = schedule.next(after: Timeline.outcome("ok"), taking: .seconds(taken), using: &luck)
    expect([next / .seconds(1)], [wait])
  }

  @Test func `never waits less than its interval after a failure, however long the poll took`() {
    var schedule = PollSchedule(interval: .seconds(30))
    var luck = Luck.lowest
    let next = schedule.next(after: Timeline.outcome("timedOut"), taking: .seconds(25), using: &luck)
    #expect(next == .seconds(30))
  }

  @Test func `counts the failures in a row`() {
    var schedule = PollSchedule()
    var luck = Luck.lowest
    let counts = Timeline("ok xx signInFailed ok xx").outcomes.map { outcome in
      _ = schedule.next(after: outcome, using: &luck)
      return schedule.failures
    }
    #expect(counts == [0, 1, 2, 0, 1])
  }

  private func expect(_ waits: [Double], _ expected: [Double], _ location: SourceLocation = #_sourceLocation) {
    #expect(waits.count == expected.count, sourceLocation: location)
    for (wait, wanted) in zip(waits, expected) {
      #expect(abs(wait - wanted) < 0.001, "waits \(waits), not \(expected)", sourceLocation: location)
    }
  }
}

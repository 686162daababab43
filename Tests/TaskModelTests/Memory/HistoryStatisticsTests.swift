import SyncLog
import TaskModel
import Testing

@Suite struct `Statistics of a task's history` {
  private let minute: Int64 = 60_000
  private let start = Samples.march(20, 0)

  /// Runs an hour apart, the first at midnight, each seen half a minute after its start: `o` succeeded, `.` is left out,
  /// any other letter failed for the cause of that name.
  private func history(_ runs: String, watched: [(Int64, Int64)]? = nil) -> TaskHistory {
    let made = runs.enumerated().filter { $0.element != "." }.map { hour, sign in
      run(sign, at: start + Int64(hour) * 60 * minute)
    }
    let spans = watched ?? [(-60, Int64(runs.count) * 60)]
    return TaskHistory(
      task: TaskID("t"), since: start - 60 * minute, runs: made.reversed(), changes: [],
      watched: spans.map { WatchedSpan(start: start + $0 * minute, end: start + $1 * minute) }, firstSeen: nil)
  }

  private func run(_ sign: Character, at moment: Int64) -> TaskRun {
    TaskRun(
      start: moment, outcome: sign == "o" ? .succeeded : .failed, seenAt: moment + minute / 2,
      fingerprint: sign == "o" ? nil : String(sign), causeClass: sign == "o" ? nil : "class_\(sign)",
      causeSummary: sign == "o" ? nil : Wording("words", "词"))
  }

  private func statistics(_ history: TaskHistory) -> HistoryStatistics {
    HistoryStatistics(history, zone: Samples.shanghai)
  }

  @Test func `tell how many runs succeeded`() {
    let statistics = statistics(history("ooao"))
    #expect(statistics.succeeded == 3 && statistics.failed == 1 && statistics.successRate == 0.75)
    #expect(self.statistics(history("")).successRate == nil)
    #expect(self.statistics(history("")).meanTimeToRepair == nil)
  }

  @Test func `tell at which hours of the day runs fail, in the zone`() {
    let hours = statistics(history("oaao" + String(repeating: ".", count: 21) + "a")).hours
    #expect(hours.count == 24)
    #expect(hours[1].runs == 2 && hours[1].failures == 2)
    #expect(hours[0].runs == 1 && hours[0].failures == 0 && hours[4].runs == 0)
    let utc = HistoryStatistics(history("oa"), zone: .fixed(name: "UTC", seconds: 0)).hours
    #expect(utc[17].failures == 1 && utc[16].runs == 1)
  }

  @Test func `measure a repair from the first failed run to the one that succeeded`() {
    let statistics = statistics(history("oaaoobo"))
    #expect(statistics.episodes.map(\.failures) == [1, 2])
    #expect(statistics.repairs.count == 2)
    #expect(statistics.meanTimeToRepair == 90 * minute)
  }

  @Test func `leave out of the mean what nobody watched, what goes on, and what may have begun before`() {
    #expect(statistics(history("aao")).repairs.isEmpty)
    #expect(statistics(history("aao")).episodes.map(\.isUncertain) == [true])
    let open = statistics(history("oaa"))
    #expect(open.episodes.first?.end == nil && open.repairs.isEmpty && open.meanTimeToRepair == nil)
    let gap = statistics(history("oaaooao", watched: [(-60, 70), (130, 500)]))
    #expect(gap.episodes.map(\.isUncertain) == [false, true])
    #expect(gap.meanTimeToRepair == 60 * minute)
  }

  @Test func `tell how often each cause came back`() {
    let causes = statistics(history("oaaobaoabo")).causes
    #expect(causes.map(\.fingerprint) == ["a", "b"])
    #expect(causes.map(\.episodes) == [3, 2])
    #expect(causes.map(\.runs) == [4, 2])
    #expect(causes[0].first == start + 60 * minute && causes[0].last == start + 7 * 60 * minute)
    #expect(causes[0].causeClass == "class_a" && causes[0].summary == Wording("words", "词"))
  }

  @Test func `count a run once that was seen under way, and with two outcomes`() {
    let runs = [
      TaskRun(start: 5, outcome: .running, seenAt: 6), TaskRun(start: 5, outcome: .failed, seenAt: 7),
      TaskRun(start: 5, outcome: .succeeded, seenAt: 8), TaskRun(start: 9, outcome: .other, seenAt: 9),
    ]
    let statistics = statistics(
      TaskHistory(task: TaskID("t"), since: 0, runs: runs, changes: [], watched: [], firstSeen: nil))
    #expect(statistics.succeeded == 1 && statistics.failed == 0)
  }

  @Test func `survive what somebody wrote into the memory`() {
    for moment in [.min, .max, 0, -1] as [Int64] {
      let history = TaskHistory(
        task: TaskID("t"), since: moment,
        runs: [
          TaskRun(start: .max, outcome: .succeeded, seenAt: moment),
          TaskRun(start: .min, outcome: .failed, seenAt: .max),
        ], changes: [], watched: [WatchedSpan(start: .max, end: .min)], firstSeen: moment)
      #expect(statistics(history).failed == 1)
      #expect(StatusTimeline(history, until: .max, current: .ok).columns(10).count <= 10)
    }
  }
}

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

@Suite struct `A timeline` {
  private func history(
    since: Int64 = 0, _ changes: [(Int64, TaskState?, TaskState?)], watched: [(Int64, Int64)], firstSeen: Int64? = nil
  ) -> TaskHistory {
    let recorded = changes.map { at, from, to in
      let kind: Transition.Kind =
        if let from, let to { .changed(from: from, to: to) } else if let to { .appeared(to) } else {
          .vanished(from ?? .ok)
        }
      return RecordedChange(task: TaskID("t"), clusterName: nil, kind: kind, at: at)
    }
    return TaskHistory(
      task: TaskID("t"), since: since, runs: [], changes: recorded.reversed(),
      watched: watched.map { WatchedSpan(start: $0, end: $1) }, firstSeen: firstSeen)
  }

  private func text(_ timeline: StatusTimeline) -> String {
    timeline.segments.map { "\($0.start)-\($0.end) \($0.state?.rawValue ?? "gap")" }.joined(separator: ", ")
  }

  private func text(_ history: TaskHistory, until end: Int64, now state: TaskState? = .ok) -> String {
    text(StatusTimeline(history, until: end, current: state, gapLimit: 10))
  }

  @Test func `shows how the task stood, and gaps where nobody watched`() {
    let history = history([(30, .ok, .failing), (60, .failing, .ok)], watched: [(0, 40), (60, 100)])
    #expect(text(history, until: 100) == "0-30 ok, 30-40 failing, 40-60 gap, 60-100 ok")
  }

  @Test func `of a task without changes shows how it stands now`() {
    #expect(text(history([], watched: [(20, 80)]), until: 100, now: .failing) == "0-20 gap, 20-80 failing, 80-100 gap")
    #expect(text(history([], watched: []), until: 100) == "0-100 gap")
    #expect(text(history([], watched: [(0, 100)]), until: 0).isEmpty)
  }

  @Test func `counts the moments since the last poll as watched`() {
    #expect(text(history([], watched: [(0, 90)]), until: 100) == "0-100 ok")
    #expect(text(history([], watched: [(0, 89)]), until: 100) == "0-89 ok, 89-100 gap")
  }

  @Test func `shows nothing before the task was there, and after it went`() {
    let history = history([(30, nil, .ok), (70, .ok, nil)], watched: [(0, 100)])
    #expect(text(history, until: 100, now: nil) == "0-30 gap, 30-70 ok, 70-100 gap")
    let known = self.history([], watched: [(0, 100)], firstSeen: 25)
    #expect(text(known, until: 100) == "0-25 gap, 25-100 ok")
  }

  @Test func `joins what is the same`() {
    let history = history([(30, .ok, .ok), (40, .ok, .ok)], watched: [(0, 50), (50, 100)])
    #expect(text(history, until: 100) == "0-100 ok")
  }

  @Test func `has in each column the worst that was seen in it`() {
    let history = history([(31, .ok, .failing), (32, .failing, .ok)], watched: [(0, 60), (90, 100)])
    let timeline = StatusTimeline(history, until: 100, current: .ok, gapLimit: 0)
    #expect(timeline.columns(10) == [.ok, .ok, .ok, .failing, .ok, .ok, nil, nil, nil, .ok])
    #expect(timeline.columns(1) == [.failing])
    #expect(timeline.columns(0).isEmpty)
    #expect(timeline.columns(200).count == 200)
    #expect(timeline.columns(.max).count == StatusTimeline.columnLimit)
  }

  @Test(arguments: 0..<100) func `is without holes, in order, and true at every moment`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var (state, at): (TaskState, Int64) = (.ok, 0)
    var (changes, states): ([(Int64, TaskState?, TaskState?)], [(Int64, TaskState)]) = ([], [])
    let first = state
    while at < 400 {
      at += .random(in: 1...60, using: &numbers)
      let next = [TaskState.ok, .failing, .running, .overdue].randomElement(using: &numbers) ?? .ok
      changes.append((at, state, next))
      states.append((at, next))
      state = next
    }
    var (spans, place): ([(Int64, Int64)], Int64) = ([], 0)
    while place < 380 {
      let start = place + .random(in: 0...40, using: &numbers)
      place = start + .random(in: 1...80, using: &numbers)
      spans.append((start, min(place, 400)))
    }
    let timeline = StatusTimeline(history(changes, watched: spans), until: 400, current: state, gapLimit: 0)
    #expect(timeline.segments.first?.start == 0 && timeline.segments.last?.end == 400)
    #expect(
      zip(timeline.segments, timeline.segments.dropFirst()).allSatisfy { $0.end == $1.start && $0.state != $1.state })
    for moment in Int64(0)..<400 {
      let isWatched = spans.contains { $0.0 <= moment && moment < $0.1 }
      let expected = isWatched ? states.last { $0.0 <= moment }?.1 ?? first : nil
      #expect(timeline.segments.first { $0.start <= moment && moment < $0.end }?.state == expected)
    }
  }
}

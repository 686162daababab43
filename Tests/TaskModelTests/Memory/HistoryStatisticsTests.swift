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

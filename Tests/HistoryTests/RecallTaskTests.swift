import TaskModel
import Testing

@testable import History

@Suite struct `The history of a task` {
  @Test(arguments: Place.allCases) func `tells its runs and changes, newest first, and when anybody watched`(
    _ place: Place
  ) throws {
    let memory = try place.open()
    let history = memory.history
    try history.record(Samples.poll(0, [Samples.task("a")]), in: Samples.scope)
    try history.record(
      Samples.poll(30, [Samples.task("a", "SYNCING", run: RecallSamples.moment(20))]), in: Samples.scope)
    let failure = RecallSamples.failure("a", run: RecallSamples.moment(20))
    try history.record(RecallSamples.poll(60, [failure]), in: Samples.scope)
    let told = try #require(
      try history.history(of: TaskID("a"), in: Samples.scope, since: Samples.start, until: .max))
    #expect(told.runs.map(\.outcome) == [.failed, .succeeded])
    #expect(told.runs.first?.start == RecallSamples.moment(20))
    #expect(told.runs.first?.seenAt == RecallSamples.moment(60))
    #expect(told.runs.first?.lastSeenRunning == RecallSamples.moment(30))
    #expect(told.runs.first?.fingerprint == failure.cause?.fingerprint)
    #expect(told.runs.first?.causeClass == failure.cause?.id)
    #expect(told.runs.first?.causeSummary == failure.cause?.summary)
    #expect(told.runs.map(\.hasLog) == [true, false])
    #expect(told.changes.map(\.kind) == [.changed(from: .running, to: .failing)])
    #expect(told.changes.first?.clusterName == "cluster-a")
    #expect(told.changes.first?.after == RecallSamples.moment(30))
    #expect(told.watched == [WatchedSpan(start: Samples.start, end: RecallSamples.moment(60))])
    #expect(told.firstSeen == Samples.start)
  }

  @Test func `is clipped to its window, whose ends may be any`() throws {
    let history = try History()
    for run in Int64(0)..<10 {
      let task = Samples.task("a", run % 2 == 0 ? "SYNC_SUCCESS" : "SYNC_FAIL", run: RecallSamples.moment(run * 60))
      try history.record(Samples.poll(run * 60 + 30, [task]), in: Samples.scope)
    }
    func told(_ since: Int64, _ until: Int64) throws -> TaskHistory {
      try #require(try history.history(of: TaskID("a"), in: Samples.scope, since: since, until: until))
    }
    #expect(try told(.min, .max).runs.count == 10)
    #expect(try told(.min, .max).changes.count == 9)
    let middle = try told(RecallSamples.moment(120), RecallSamples.moment(240))
    #expect(middle.runs.map(\.start) == [240, 180, 120].map(RecallSamples.moment))
    #expect(middle.watched == [WatchedSpan(start: RecallSamples.moment(120), end: RecallSamples.moment(240))])
    #expect(try told(.max, .min).runs.isEmpty)
    #expect(try told(.max, .min).watched.isEmpty)
    #expect(try told(.max, .max).runs.isEmpty)
  }

  @Test func `keeps the newest runs of very many`() throws {
    let history = try History()
    for run in 0..<Int64(TaskHistory.limit + 10) {
      try history.record(Samples.poll(run * 60, [Samples.task("a", run: RecallSamples.moment(run))]), in: Samples.scope)
    }
    let told = try history.history(of: TaskID("a"), in: Samples.scope, since: .min, until: .max)
    #expect(told?.runs.count == TaskHistory.limit)
    #expect(told?.runs.first?.start == RecallSamples.moment(Int64(TaskHistory.limit + 9)))
  }

  @Test func `of a task that was never seen is none, also where somebody wrote a note on it`() throws {
    let history = try History()
    try history.record(Samples.poll(0, [Samples.task("a")]), in: Samples.scope)
    try history.note("new", on: TaskID("b"), by: "me", at: Samples.start, in: Samples.scope)
    for id in ["b", "c", "", "a\u{0}", "a' OR 1=1 --"] {
      #expect(try history.history(of: TaskID(id), in: Samples.scope, since: .min, until: .max) == nil)
    }
    #expect(try history.history(of: TaskID("a"), in: Scope(address: "x"), since: .min, until: .max) == nil)
  }

  @Test func `knows the log of each run, whatever it holds`() throws {
    let history = try History()
    let logs = [
      "plain", "zero\u{0}byte", "\u{1B}[31mred", "\u{202E}right to left", String(repeating: "long ", count: 9_000),
    ]
    for (run, log) in logs.enumerated() {
      let start = RecallSamples.moment(Int64(run) * 60)
      try history.record(
        Samples.poll(Int64(run) * 60 + 30, [Samples.task("a", "SYNC_FAIL", run: start, log: log)]), in: Samples.scope)
    }
    for (run, log) in logs.enumerated() {
      let start = RecallSamples.moment(Int64(run) * 60)
      #expect(try history.log(of: TaskID("a"), run: start, in: Samples.scope) == log)
      #expect(try history.log(of: TaskID("a"), run: start, outcome: .failed, in: Samples.scope) == log)
      #expect(try history.log(of: TaskID("a"), run: start, outcome: .succeeded, in: Samples.scope) == nil)
      #expect(try history.log(of: TaskID("a"), run: start + 1, in: Samples.scope) == nil)
    }
  }

  @Test func `tells the log of the end that was seen last where a run ended twice`() throws {
    let history = try History()
    for (seconds, status, log) in [(Int64(0), "SYNC_FAIL", "bad"), (30, "SYNC_SUCCESS", "good")] {
      try history.record(Samples.poll(seconds, [Samples.task("a", status, log: log)]), in: Samples.scope)
    }
    #expect(try history.log(of: TaskID("a"), run: Samples.start, in: Samples.scope) == "good")
    #expect(try history.log(of: TaskID("a"), run: Samples.start, outcome: .failed, in: Samples.scope) == "bad")
  }
}

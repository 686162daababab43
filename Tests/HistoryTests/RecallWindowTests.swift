import TaskModel
import Testing

@testable import History

@Suite struct `A window on the memory` {
  private let other = Scope(address: "https://two.example/p/w", instance: "i2")

  /// Runs of three tasks, one a minute, every second of which failed.
  private func filled(_ history: History, runs: Int64, in scope: Scope = Samples.scope) throws {
    for run in 0..<runs {
      let sightings = (0..<3).map { number in
        run % 2 == 0
          ? Samples.sighting(Samples.task("t\(number)", run: RecallSamples.moment(run * 60)), position: number)
          : RecallSamples.failure("t\(number)", run: RecallSamples.moment(run * 60), position: number)
      }
      try history.record(RecallSamples.poll(run * 60 + 30, sightings), in: scope)
    }
  }

  @Test(arguments: Place.allCases) func `holds every run and change once, newest first, page by page`(_ place: Place)
    throws
  {
    let memory = try place.open()
    try filled(memory.history, runs: 1_000)
    let window = RecallWindow(since: .min, until: .max)
    var runs: [RecalledRun] = []
    var page = try memory.history.runs(window)
    runs += page.rows
    while let next = page.next {
      page = try memory.history.runs(window, after: next)
      runs += page.rows
    }
    #expect(runs.count == 3_000)
    #expect(Set(runs.map { "\($0.task.text) \($0.run.start)" }).count == 3_000)
    #expect(runs.map(\.run.start) == runs.map(\.run.start).sorted(by: >))
    #expect(runs.allSatisfy { $0.clusterName == "cluster-\($0.task.text)" })
    var changes: [RecalledChange] = []
    var rest = try memory.history.changes(window)
    changes += rest.rows
    while let next = rest.next {
      rest = try memory.history.changes(window, after: next)
      changes += rest.rows
    }
    #expect(changes.count == 3 * 999)
    #expect(changes.map(\.change.at) == changes.map(\.change.at).sorted(by: >))
  }

  @Test func `has both its ends, and may be any`() throws {
    let history = try History()
    try filled(history, runs: 10)
    func runs(_ since: Int64, _ until: Int64) throws -> Int {
      try history.runs(RecallWindow(since: since, until: until)).rows.count
    }
    #expect(try runs(RecallSamples.moment(60), RecallSamples.moment(120)) == 6)
    #expect(try runs(RecallSamples.moment(61), RecallSamples.moment(119)) == 0)
    #expect(try runs(.min, Samples.start) == 3)
    #expect(try runs(RecallSamples.moment(540), .max) == 3)
    #expect(try runs(.max, .min) == 0)
    #expect(try runs(.max, .max) == 0)
    #expect(try runs(.min, .min) == 0)
  }

  @Test func `shows only the scopes that it is asked for, and tells which there are`() throws {
    let history = try History()
    try filled(history, runs: 2)
    try filled(history, runs: 4, in: other)
    let scopes = try history.scopes()
    #expect(scopes.map(\.scope.instance) == ["i2", "i1"])
    #expect(scopes.map(\.taskCount) == [3, 3])
    #expect(scopes[0].watched == WatchedSpan(start: RecallSamples.moment(30), end: RecallSamples.moment(210)))
    #expect(try history.kept(other) == scopes[0])
    #expect(try history.kept(Scope(address: "nowhere")) == nil)
    let own = RecallWindow(since: .min, until: .max, scopes: [scopes[0].id])
    #expect(try history.runs(own).rows.count == 12)
    #expect(try history.runs(own).rows.allSatisfy { $0.scope == scopes[0].id })
    #expect(try history.runs(RecallWindow(since: .min, until: .max)).rows.count == 18)
    #expect(try history.runs(RecallWindow(since: .min, until: .max, scopes: [])).rows.isEmpty)
  }

  @Test func `tells when anybody watched, without what nobody did`() throws {
    let history = try History()
    for seconds in [Int64(0), 60, 120, 1_000, 1_060] {
      try history.record(Samples.poll(seconds, [Samples.task("a")]), in: Samples.scope)
    }
    #expect(
      try history.watched(Samples.scope, since: .min, until: .max) == [
        WatchedSpan(start: Samples.start, end: RecallSamples.moment(120)),
        WatchedSpan(start: RecallSamples.moment(1_000), end: RecallSamples.moment(1_060)),
      ])
    #expect(
      try history.watched(Samples.scope, since: RecallSamples.moment(100), until: RecallSamples.moment(1_010)) == [
        WatchedSpan(start: RecallSamples.moment(100), end: RecallSamples.moment(120)),
        WatchedSpan(start: RecallSamples.moment(1_000), end: RecallSamples.moment(1_010)),
      ])
    #expect(try history.watched(Samples.scope, since: .max, until: .min).isEmpty)
    #expect(try history.watched(other, since: .min, until: .max).isEmpty)
  }

  @Test func `tells how often a cause came back, and how long it took to be repaired`() throws {
    let history = try History()
    // Two failures, a success, one failure that lasts; and another task with another cause.
    let runs: [(Int64, Bool)] = [(0, false), (60, true), (120, true), (180, false), (240, true)]
    for (seconds, fails) in runs {
      let start = RecallSamples.moment(seconds)
      let own = fails ? RecallSamples.failure("a", run: start) : Samples.sighting(Samples.task("a", run: start))
      let else_ = RecallSamples.failure("b", run: start, error: "permission denied for relation t", position: 1)
      try history.record(RecallSamples.poll(seconds + 30, [own, else_]), in: Samples.scope)
    }
    let cause = try #require(RecallSamples.failure("a", run: 0).cause?.fingerprint)
    let told = try history.recurrence(of: cause, in: RecallWindow(since: .min, until: .max))
    #expect(told.runCount == 3)
    #expect(told.taskCount == 1)
    #expect(told.episodes.map(\.runCount) == [1, 2])
    #expect(told.episodes.map(\.repairedAt) == [nil, RecallSamples.moment(210)])
    #expect(told.first == RecallSamples.moment(60))
    #expect(told.last == RecallSamples.moment(240))
    #expect(told.meanRepair == 150_000)
    #expect(!told.isCut)
    #expect(try history.recurrence(of: "none", in: RecallWindow(since: .min, until: .max)).episodes.isEmpty)
  }
}

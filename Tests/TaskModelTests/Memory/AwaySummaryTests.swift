import TaskModel
import Testing

@Suite struct `News since somebody was away` {
  private func change(
    _ task: String, _ from: TaskState?, _ to: TaskState?, at moment: Int64, _ fingerprint: String? = nil
  ) -> RecordedChange {
    let kind: Transition.Kind =
      switch (from, to) {
      case (let from?, let to?): .changed(from: from, to: to)
      case (nil, let to?): .appeared(to)
      case (let from, nil): .vanished(from ?? .ok)
      }
    return RecordedChange(
      task: TaskID(task), clusterName: "c-\(task)", kind: kind, at: moment, fingerprint: fingerprint)
  }

  private func news(_ changes: [RecordedChange], known: Set<String> = []) -> AwaySummary {
    AwaySummary(changes: changes, since: 0, until: 1000, knownFingerprints: known)
  }

  private func text(_ summary: AwaySummary) -> [String] {
    summary.items.map { "\($0.task.text) \($0.news) \($0.at)" }
  }

  @Test(
    arguments: [
      ([.ok, .running, .failing], "failed"), ([.ok, .running, .ok], nil), ([.ok, .running], nil),
      ([.running, .retrying], "failed"), ([.failing, .retrying, .ok], "recovered"), ([.failing, .retrying], nil),
      ([.failing, .ok, .failing], nil), ([.failing, .running], "recovered"), ([.failing, .stopped], "stopped"),
      ([.ok, .failing, .stopped], "stopped"), ([.stopped, .failing], nil), ([.stopped, .ok], "recovered"),
      ([.ok, .late], "overdue"), ([.late, .overdue], nil), ([.overdue, .running], "recovered"),
      ([.failing, .overdue], "overdue"), ([.running, .stuck], "stuck"), ([.stuck, .failing], "failed"),
      ([.stuck, .ok], "recovered"), ([nil, .ok], "appeared"), ([nil, .neverRan], "appeared"),
      ([nil, .failing], "failed"),
      ([.ok, nil], "vanished"), ([nil, .ok, nil], nil), ([.ok, nil, .ok], nil), ([.neverRan, .ok], nil),
      ([.ok, .unknown], nil), ([.failing, .unknown], nil), ([.unknown, .ok], nil), ([.neverRan, .failing], "failed"),
    ] as [([TaskState?], String?)])
  func `tell how a task stood then and stands now, and nothing of routine`(_ states: [TaskState?], _ expected: String?)
  {
    let changes = zip(states, states.dropFirst()).enumerated().map { change("t", $1.0, $1.1, at: Int64($0 + 1)) }
    #expect(news(changes.reversed()).items.map { "\($0.news)" } == [expected].compactMap(\.self))
  }

  @Test func `come worst first, then newest first, with when it came to that`() {
    let summary = news([
      change("a", .failing, .ok, at: 40), change("b", .ok, .failing, at: 10), change("b", .failing, .retrying, at: 50),
      change("c", .ok, .failing, at: 20), change("d", .ok, .stopped, at: 5), change("e", nil, .ok, at: 6),
    ])
    #expect(text(summary) == ["c failed 20", "b failed 10", "d stopped 5", "a recovered 40", "e appeared 6"])
    #expect(summary.items.first?.clusterName == "c-c")
    #expect(summary.since == 0 && summary.until == 1000)
  }

  @Test func `leave out what was seen before`() {
    let summary = AwaySummary(
      changes: [change("a", .ok, .failing, at: 5), change("a", .failing, .ok, at: 6)], since: 5, until: 9,
      knownFingerprints: [])
    #expect(text(summary) == ["a recovered 6"])
  }

  @Test func `tell that a task fails for another cause now`() {
    let same = [change("a", .failing, .retrying, at: 5, "one"), change("a", .retrying, .failing, at: 6, "one")]
    #expect(news(same, known: ["one"]).items.isEmpty)
    let other = [change("a", .failing, .retrying, at: 5, "one"), change("a", .retrying, .failing, at: 6, "two")]
    #expect(text(news(other, known: ["one"])) == ["a causeChanged 6"])
    #expect(news(other, known: ["one"]).newCauses == 1)
    #expect(news(other, known: ["one", "two"]).newCauses == 0)
  }

  @Test func `count a cause that is gone again for none`() {
    let gone = [change("a", .ok, .failing, at: 5, "one"), change("a", .failing, .ok, at: 6)]
    #expect(news(gone).newCauses == 0 && news(gone).items.isEmpty)
    let twice = [change("a", .ok, .failing, at: 5, "one"), change("b", .ok, .failing, at: 6, "one")]
    #expect(news(twice).newCauses == 1 && news(twice).items.count == 2)
  }

  @Test func `are the same of two digests`() {
    func failing(_ id: String, _ message: String) -> SyncTask {
      Samples.task(
        id, cluster: "c", sync: "SYNC_FAIL", schedule: "SCHEDULING", at: 5,
        message: "[2024-03-20 10:25:54] ===> ERROR: \(message)")
    }
    let old = Samples.digest([
      Samples.task("a"), failing("b", "deadlock detected"), failing("c", "deadlock detected"), Samples.task("d"),
      Samples.task("e"),
    ])
    let new = Samples.digest(
      [
        Samples.task("e"), failing("b", "role \"x\" already exists"), failing("c", "deadlock detected"),
        failing("a", "deadlock detected"), Samples.task("f"),
      ], at: Samples.now + 9)
    let summary = AwaySummary(from: old, to: new, since: Samples.now, until: Samples.now + 9)
    #expect(
      summary.items.map { "\($0.task.text) \($0.news)" } == ["a failed", "f appeared", "d vanished", "b causeChanged"])
    #expect(summary.newCauses == 1)
    #expect(summary.items.allSatisfy { $0.at == Samples.now + 9 })
    let page = Digest(previous: nil, snapshot: Samples.snapshot([], partial: true), zone: Samples.shanghai)
    #expect(AwaySummary(from: old, to: page, since: 0, until: 1).items.isEmpty)
  }
}

import TaskModel
import Testing

@Suite struct `A digest` {
  private func kinds(_ digest: Digest) -> [String] {
    digest.transitions.map { "\($0.id.text) \($0.kind)" }
  }

  @Test func `tells nothing of the first poll`() {
    let digest = Samples.digest([Samples.task("a"), Samples.task("b", sync: "SYNC_FAIL")])
    #expect(digest.transitions.isEmpty)
    #expect(digest.tracks.map(\.failedLast) == [false, true])
  }

  @Test func `tells what appeared, changed and vanished`() {
    let before = Samples.digest([Samples.task("a", cluster: "c"), Samples.task("b"), Samples.task("c")])
    let after = Samples.digest(
      [Samples.task("d"), Samples.task("b"), Samples.task("a", cluster: "c", sync: "SYNC_FAIL", at: 3)], after: before,
      at: Samples.now + 1)
    #expect(
      after.transitions == [
        Transition(id: TaskID("d"), clusterName: nil, kind: .appeared(.ok), at: Samples.now + 1),
        Transition(
          id: TaskID("a"), clusterName: "c", kind: .changed(from: .ok, to: .stopped), at: Samples.now + 1),
        Transition(id: TaskID("c"), clusterName: nil, kind: .vanished(.ok), at: Samples.now + 1),
      ])
    #expect(after.tracks[2].streak == 1)
    #expect(!after.tracks[2].streakAtLeast)
  }

  @Test func `tells that a run was missed though the service's answer is the same`() {
    let task = Samples.scheduled(0, 6, every: 4, "HOUR", last: Samples.march(20, 0))
    let before = Samples.digest([task], at: Samples.march(20, 3))
    let after = Samples.digest([task], after: before, at: Samples.march(20, 7))
    #expect(after.transitions.map(\.kind) == [.changed(from: .ok, to: .overdue)])
  }

  @Test func `is never compared with a first page`() {
    let page = Digest(
      previous: nil, snapshot: Samples.snapshot([Samples.task("a")], partial: true), zone: Samples.shanghai)
    let whole = Samples.digest([Samples.task("a", sync: "SYNC_FAIL"), Samples.task("b")], after: page)
    #expect(whole.transitions.isEmpty)
    let pageAgain = Digest(
      previous: whole, snapshot: Samples.snapshot([], partial: true), zone: Samples.shanghai)
    #expect(pageAgain.transitions.isEmpty)
  }

  @Test func `says of no task that it vanished while the list moved`() {
    let before = Samples.digest([Samples.task("a"), Samples.task("b")])
    let moved = Digest(
      previous: before, snapshot: Samples.snapshot([Samples.task("b")], moved: true), zone: Samples.shanghai)
    #expect(moved.transitions.isEmpty)
    let back = Samples.digest([Samples.task("b"), Samples.task("a", sync: "SYNC_FAIL", at: 5)], after: moved)
    #expect(kinds(back) == ["a changed(from: TaskModel.TaskState.ok, to: TaskModel.TaskState.stopped)"])
    #expect(back.tracks[1].streak == 1 && !back.tracks[1].streakAtLeast)
    let gone = Samples.digest([Samples.task("b")], after: moved)
    #expect(kinds(gone) == ["a vanished(TaskModel.TaskState.ok)"])
  }

  @Test func `says that a task vanished that the third moving list in a row doesn't show`() {
    var digest = Samples.digest([Samples.task("a"), Samples.task("b")])
    var told: [[String]] = []
    for poll in 1...5 {
      let snapshot = Samples.snapshot([Samples.task("b")], at: Samples.now + Int64(poll), moved: true)
      digest = Digest(previous: digest, snapshot: snapshot, zone: Samples.shanghai)
      told.append(kinds(digest))
    }
    #expect(told == [[], [], ["a vanished(TaskModel.TaskState.ok)"], [], []])
  }

  @Test func `counts anew how often a task is missing once it was seen again`() {
    var digest = Samples.digest([Samples.task("a"), Samples.task("b")])
    for (poll, isThere) in [false, false, true, false, false].enumerated() {
      let tasks = [Samples.task("b")] + (isThere ? [Samples.task("a")] : [])
      let snapshot = Samples.snapshot(tasks, at: Samples.now + Int64(poll) + 1, moved: true)
      digest = Digest(previous: digest, snapshot: snapshot, zone: Samples.shanghai)
      #expect(digest.transitions.isEmpty)
    }
  }

  @Test func `follows tasks through any order, with and without ids`() {
    var numbers = SeededNumbers(seed: 3)
    let tasks = (0..<500).map {
      Samples.task($0 % 3 == 0 ? nil : "t\($0)", cluster: "c\($0)", sync: "SYNC_FAIL", at: 1)
    }
    var digest = Samples.digest(tasks)
    for round in 2...4 {
      let next = tasks.shuffled(using: &numbers).map { task in
        SyncTask(with(task.fields) { $0.syncTime = Int64(round) })
      }
      digest = Samples.digest(next, after: digest)
      #expect(digest.transitions.isEmpty)
      #expect(digest.tracks.allSatisfy { $0.streak == round })
    }
  }

  @Test func `keeps tasks without an id apart`() {
    let twins = (0..<2).map { Samples.task(nil, cluster: "c", sync: "SYNC_FAIL", at: 1).withOrdinal($0) }
    let before = Samples.digest(twins)
    let other = Samples.task(nil, cluster: "c", sync: "SYNC_SUCCESS", at: 2).withOrdinal(1)
    let after = Samples.digest([twins[0], other], after: before)
    #expect(kinds(after).count == 1)
    #expect(after.tracks.map(\.failedLast) == [true, false])
  }

  @Test func `survives the same id twice`() {
    let before = Samples.digest([Samples.task("a"), Samples.task("a", sync: "SYNC_FAIL")])
    let after = Samples.digest([Samples.task("a"), Samples.task("a"), Samples.task("a")], after: before)
    #expect(after.tracks.count == 3)
  }

  @Test func `adds up what an older one told, the newest staying`() {
    let first = Samples.digest([Samples.task("a")])
    let second = Samples.digest([Samples.task("a", sync: "SYNC_FAIL")], after: first)
    let third = Samples.digest([Samples.task("a", sync: "SYNC_FAIL"), Samples.task("b")], after: second)
    #expect(kinds(third.merging(older: second)) == kinds(second) + kinds(third))
    let many = Samples.digest((0..<12_000).map { Samples.task("t\($0)") }, after: Samples.digest([]))
    #expect(many.transitions.count == Digest.maximumTransitions)
    #expect(many.transitions.last?.id == TaskID("t11999"))
    #expect(third.merging(older: many).transitions.count == Digest.maximumTransitions)
    #expect(third.merging(older: many).transitions.last == third.transitions.last)
  }

  @Test func `finds a task by its id`() {
    let digest = Samples.digest([Samples.task("a"), Samples.task(nil, cluster: "c"), Samples.task("b")])
    #expect(digest.index(of: TaskID("b")) == 2)
    #expect(digest.index(of: digest.snapshot.tasks[1].id) == 1)
    #expect(digest.index(of: TaskID("x")) == nil)
  }

  @Test func `counts how tasks stand, and says when that may change`() {
    let digest = Samples.digest([
      Samples.task("a", sync: "SYNC_FAIL"), Samples.task("b"), Samples.task("c", sync: "SYNCING", at: Samples.now),
      Samples.scheduled(0, 6, every: 4, "HOUR", last: Samples.march(20, 0)),
    ])
    let roster = Samples.roster(digest)
    #expect(roster.counts[.stopped] == 1)
    #expect(roster.counts[.ok] == 1)
    #expect(roster.counts[.failing] == 0)
    #expect(roster.counts.total == 4)
    #expect(roster.counts.overdue == 1)
    #expect(roster.counts.problems == 2)
    #expect(roster.flipsAt == Samples.now + 30 * 60_000 + 1)
    #expect(Samples.roster(digest, at: roster.flipsAt).counts[.stuck] == 1)
    #expect(Samples.roster(Samples.digest([])).flipsAt == .max)
  }

  @Test(arguments: 0..<20) func `is judged again as it would be afresh`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let digest = Samples.digest(
      (0..<200).map { _ in
        Samples.scheduled(
          .random(in: 0...23, using: &numbers), .random(in: 0...23, using: &numbers),
          every: .random(in: 1...50, using: &numbers), ["HOUR", "MINUTE", "DAY"].randomElement(using: &numbers),
          last: Bool.random(using: &numbers) ? Samples.now - .random(in: 0...90_000_000, using: &numbers) : nil,
          sync: ["SYNC_SUCCESS", "SYNC_FAIL", "SYNCING"].randomElement(using: &numbers))
      })
    var roster = Samples.roster(digest)
    var moment = Samples.now
    for _ in 0..<30 {
      moment += .random(in: -60_000...3_600_000, using: &numbers)
      roster = roster.advanced(to: moment, digest: digest, zones: PlaceZones(Samples.shanghai))
      let isSame = roster == Samples.roster(digest, at: moment)
      #expect(isSame)
    }
  }

  private func with(_ fields: SyncTaskFields, _ change: (inout SyncTaskFields) -> Void) -> SyncTaskFields {
    var fields = fields
    change(&fields)
    return fields
  }
}

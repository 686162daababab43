import GRDB
import TaskModel
import Testing

@testable import History

/// Polls of several programs, late ones, and clocks that jump.
@Suite struct `Polls that come in any order` {
  private let memory: Memory

  init() throws { memory = Memory(history: try History(), folder: nil) }

  private func record(_ polls: PollRecord...) throws {
    for poll in polls { try memory.history.record(poll, in: Samples.scope) }
  }

  private func remembered() throws -> Remembered {
    try #require(try memory.history.remembered(Samples.scope, place: .only))
  }

  private func spans() throws -> [[Int64]] {
    try memory.history.read { database in
      try Row.fetchAll(database, sql: "SELECT start, end, shown FROM span ORDER BY start").map { row in
        (0..<3).map { column in row.number(column).map { ($0 - Samples.start) / 1_000 } ?? -1 }
      }
    }
  }

  @Test func `an older one doesn't undo a newer one, and its run is kept`() throws {
    let failed = Samples.task("a", "SYNC_FAIL", run: Samples.start + 20_000, log: "no")
    let good = Samples.task("a", "SYNC_SUCCESS", run: Samples.start + 50_000)
    try record(Samples.poll(0, [Samples.task("a")]), Samples.poll(60, [good]), Samples.poll(30, [failed]))
    #expect(try remembered().tasks[0].syncStatus == .succeeded)
    #expect(try remembered().watchedUntil == Samples.start + 60_000)
    #expect(try memory.runs().map(\.outcome) == [.succeeded, .failed, .succeeded])
    #expect(try memory.changes().isEmpty)
  }

  @Test func `a run that is under way is told by the polls around it`() throws {
    let run = Samples.start + 20_000
    let running = Samples.task("a", "SYNCING", run: run)
    try record(
      Samples.poll(0, [Samples.task("a")]), Samples.poll(30, [running]), Samples.poll(60), Samples.poll(90),
      Samples.poll(120, [Samples.task("a", "SYNC_FAIL", run: run)]))
    let last = try #require(try memory.runs().last)
    #expect(try memory.runs().count == 2)
    #expect(last.outcome == .failed)
    #expect(last.began == Samples.start + 30_000)
    #expect(last.running == Samples.start + 90_000)
    #expect(last.seen == Samples.start + 120_000)
    #expect(last.streak == 1)
    #expect(last.since == run)
    #expect(try memory.changes().map(\.kind) == [.changed(from: .running, to: .failing)])
    #expect(try memory.changes().map(\.after) == [Samples.start + 90_000])
  }

  @Test func `a run whose end nobody saw stays under way when it was seen last`() throws {
    try record(
      Samples.poll(0, [Samples.task("a", "SYNCING", run: Samples.start)]), Samples.poll(30),
      Samples.poll(3_600, [Samples.task("a", run: Samples.start + 3_000_000)]))
    let runs = try memory.runs()
    #expect(runs.map(\.outcome) == [.running, .succeeded])
    #expect(runs[0].running == Samples.start + 30_000)
  }

  @Test func `a gap leaves two spans, and makes a streak a lower bound`() throws {
    try record(
      Samples.poll(0, [Samples.task("a", "SYNC_FAIL", run: Samples.start)]), Samples.poll(100),
      Samples.poll(221, [Samples.task("a", "SYNC_FAIL", run: Samples.start + 200_000)]))
    #expect(try spans() == [[0, 100, 100], [221, 221, 221]])
    #expect(try remembered().tracks[0].streak == 2)
    #expect(try remembered().tracks[0].streakAtLeast)
  }

  @Test func `several programs watch one span`() throws {
    try record(
      Samples.poll(100, isShown: false), Samples.poll(40), Samples.poll(70), Samples.poll(150, isShown: false),
      Samples.poll(120), Samples.poll(120))
    #expect(try spans() == [[40, 150, 120]])
    #expect(try remembered().shownUntil == Samples.start + 120_000)
  }

  @Test func `a clock that was ahead is forgotten once it is right`() throws {
    let day: Int64 = 86_400
    try record(
      Samples.poll(0, [Samples.task("a")]), Samples.poll(900 * day, [Samples.task("a", schedule: "NOT_SCHEDULE")]))
    try record(Samples.poll(30, [Samples.task("a", "SYNC_FAIL", run: Samples.start + 9_000)]), Samples.poll(60))
    #expect(try remembered().tasks[0].syncStatus == .failed)
    #expect(try remembered().watchedUntil == Samples.start + 60_000)
    #expect(try spans().count == 2)
  }

  @Test func `a clock that was set back an hour doesn't stop what the service began since`() throws {
    try record(Samples.poll(3_600, [Samples.task("a", "SYNCING", run: Samples.start + 1_000)]))
    try record(Samples.poll(10, [Samples.task("a", "SYNC_FAIL", run: Samples.start + 1_000)]))
    #expect(try remembered().tasks[0].syncStatus == .failed)
    try record(Samples.poll(20, [Samples.task("a", "SYNC_FAIL", run: Samples.start + 15_000)]))
    #expect(try remembered().tracks[0].streak == 2)
  }

  @Test(arguments: [Int64.min, -1, 0, 1, Int64.max])
  func `any moment is borne`(_ moment: Int64) throws {
    for other in [Int64.min, 0, Samples.start, Int64.max] {
      for taken in [moment, other] {
        let tasks = [Int64.min, -1, 0, 1, other, Int64.max].enumerated().map { number, run in
          Samples.sighting(Samples.task("t\(number)", number % 2 == 0 ? "SYNC_FAIL" : "SYNCING", run: run))
        }
        let poll = PollRecord(
          takenAt: taken, gapLimit: other, isShown: true, sightings: tasks, vanished: [TaskID("t1")])
        try memory.history.record(poll, in: Samples.scope)
        _ = try memory.history.prune(History.Limits(days: .max, megabytes: .max), now: taken)
        _ = try memory.history.prune(History.Limits(days: .min, megabytes: .min), now: other)
      }
    }
    _ = try remembered()
    for run in try memory.runs() {
      #expect(RunRow.init(task: run.task, start: run.start, outcome: run.outcome, seen: run.seen).start == run.start)
    }
  }

  @Test func `a task that goes and comes back is told`() throws {
    try record(Samples.poll(0, [Samples.task("a"), Samples.task("b")]), Samples.poll(30, vanished: [TaskID("a")]))
    #expect(try remembered().tasks.map(\.id.text) == ["b"])
    try record(Samples.poll(30, vanished: [TaskID("a"), TaskID("unknown")]), Samples.poll(20, [Samples.task("a")]))
    #expect(try remembered().tasks.map(\.id.text) == ["b"])
    try record(Samples.poll(60, [Samples.task("a", "SYNC_FAIL", run: Samples.start + 50_000), Samples.task("c")]))
    #expect(try memory.changes().map(\.kind) == [.vanished(.ok), .appeared(.failing), .appeared(.ok)])
    #expect(try remembered().tasks.count == 3)
  }

  @Test func `nothing new is one small row`() throws {
    let tasks = (0..<50).map { Samples.task("t\($0)", log: "log \($0)") }
    try record(Samples.poll(0, tasks))
    let before = try memory.history.read { try Row.fetchAll($0, sql: "SELECT * FROM task") }
    let changes = try memory.history.write { database in
      let total = database.totalChangesCount
      var recording = try Recording(database, scope: 1, poll: Samples.poll(30))
      try recording.keep()
      return database.totalChangesCount - total
    }
    #expect(changes == 1)
    try record(Samples.poll(60, tasks))
    #expect(try memory.history.read { try Row.fetchAll($0, sql: "SELECT * FROM task") } == before)
    #expect(try memory.history.read { try Int.fetchOne($0, sql: "SELECT sum(uses) FROM log") } == 100)
  }

  @Test func `texts of any length are borne`() throws {
    let long = String(repeating: "é", count: 400_000)
    var fields = SyncTaskFields()
    (fields.id, fields.clusterName, fields.syncStatus, fields.syncMessage) = ("a", long, long, long)
    try record(Samples.poll(0, [SyncTask(fields), Samples.task(long), Samples.task("b")], vanished: [TaskID(long)]))
    let back = try remembered().tasks
    #expect(back.map(\.id.text) == ["a", "b"])
    #expect(back[0].clusterName?.utf8.count == TaskFacts.textLimit)
    #expect(back[0].syncMessage == SyncTask(fields).syncMessage)
    #expect(back[0].omittedMessageBytes == SyncTask(fields).omittedMessageBytes)
  }
}

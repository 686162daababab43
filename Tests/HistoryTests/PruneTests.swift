import GRDB
import TaskModel
import Testing

@testable import History

@Suite struct `Forgetting` {
  private static let day: Int64 = 86_400

  /// A year of a good task, a failing one and one that vanished, a run of each a day.
  private func year() throws -> Memory {
    let memory = Memory(history: try History(), folder: nil)
    for day in 0..<365 {
      let moment = Self.day * Int64(day)
      let run = Samples.start + (moment - 60) * 1000
      var tasks = [
        Samples.task("good", run: run, log: "log of the good run \(day)"),
        Samples.task("bad", "SYNC_FAIL", run: run, log: "log of the bad run \(day)"),
      ]
      if day < 10 { tasks.append(Samples.task("gone", run: run)) }
      try memory.history.record(
        Samples.poll(moment, tasks, vanished: day == 10 ? [TaskID("gone")] : []), in: Samples.scope)
    }
    return memory
  }

  private func prune(_ memory: Memory, days: Int = 400, megabytes: Int = 200, at day: Int64) throws {
    let limits = History.Limits(days: days, megabytes: megabytes)
    var rounds = 0
    while try memory.history.prune(limits, now: Samples.start + day * Self.day * 1000), rounds < 10_000 { rounds += 1 }
    #expect(rounds < 10_000)
  }

  @Test func `by age leaves what is present`() throws {
    let memory = try year()
    let before = try memory.history.remembered(Samples.scope, place: .only)
    try prune(memory, days: 100, at: 365)
    #expect(try memory.history.remembered(Samples.scope, place: .only) == before)
    let runs = try memory.runs()
    #expect(runs.filter { $0.outcome == .succeeded }.count == 99)
    #expect(runs.filter { $0.outcome == .failed }.count == 365)
    #expect(try memory.count("task") == 2)
    #expect(try memory.count("facts") == 2)
    #expect(try memory.count("span") == 100)
  }

  @Test func `keeps the last run however old it is`() throws {
    let memory = try year()
    try prune(memory, days: 1, at: 3_650)
    #expect(try memory.runs().count { $0.outcome == .succeeded } == 1)
    #expect(
      try memory.history.remembered(Samples.scope, place: .only)?.tasks.first?.syncMessage == "log of the good run 364")
  }

  @Test func `drops the logs of old successes and of no failures`() throws {
    let memory = try year()
    try prune(memory, at: 365)
    let runs = try memory.runs()
    #expect(runs.count == 740)
    #expect(runs.filter { $0.outcome == .succeeded && $0.log != nil }.count == 13)
    #expect(runs.filter { $0.outcome == .failed && $0.log != nil }.count == 365)
    // The one by which the others are packed stays too.
    #expect(try memory.count("log") == 379)
  }

  @Test func `by size goes on until all fits`() throws {
    let memory = try year()
    let noise = String(decoding: (0..<20_000).map { _ in UInt8.random(in: 33...126) }, as: UTF8.self)
    for day in 0..<200 {
      let status = day % 2 == 0 ? "SYNC_FAIL" : "SYNC_SUCCESS"
      let task = Samples.task(
        "big", status, run: Samples.start + Int64(day) * Self.day * 1000, log: String(noise.shuffled()))
      try memory.history.record(Samples.poll(Int64(day) * Self.day + 60, [task]), in: Samples.scope)
    }
    try prune(memory, megabytes: 1, at: 365)
    let pages = try memory.history.read {
      try Int.fetchOne($0, sql: "PRAGMA page_count")! - Int.fetchOne($0, sql: "PRAGMA freelist_count")!
    }
    #expect(pages * 4096 <= 1_000_000)
    #expect(try memory.history.remembered(Samples.scope, place: .only)?.tasks.count == 3)
  }

  @Test func `leaves acknowledgements that hold`() throws {
    let memory = try year()
    try memory.history.write { database in
      let bad = try database.number(of: TaskID("bad"), in: 1) ?? 0
      for (id, until, withdrawn) in [("holds", nil, nil), ("ended", 5, nil), ("undone", nil, 6)]
        as [(String, Int?, Int?)]
      {
        try database.execute(
          sql: "INSERT INTO acknowledgement (id, task, matter, at, until, withdrawn) VALUES (?, ?, 'x', 1, ?, ?)",
          arguments: [id, bad, until, withdrawn])
      }
    }
    try prune(memory, days: 1, at: 365)
    #expect(try memory.history.read { try String.fetchAll($0, sql: "SELECT id FROM acknowledgement") } == ["holds"])
  }
}

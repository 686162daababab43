import SyncLog
import Testing

@testable import TaskModel

@Suite struct `The causes of a digest` {
  private func failed(_ id: String, _ message: String?, at syncTime: Int64 = 1) -> SyncTask {
    Samples.task(id, sync: "SYNC_FAIL", at: syncTime, message: message)
  }

  /// An entry with the server's words in a job.
  private func log(_ words: String) -> String {
    "[2024-03-20 10:25:54] ===> Submit job to datamanager failed:[{\"message\":\"\(words)\",\"status\":\"FAILED\"}]"
  }

  @Test func `are known of tasks whose last run failed, and only of those`() {
    let deadlock = log("ERROR: deadlock detected")
    let tasks = [
      failed("a", deadlock), Samples.task("b", message: deadlock), failed("c", deadlock),
      failed("d", log("FATAL: no such thing")),
    ]
    let digest = Samples.digest(tasks)
    let cause = CauseTable.standard.cause(of: SyncMessage(deadlock))
    #expect(digest.cause(at: 0) == KnownCause(cause))
    #expect((0..<4).map { digest.causeNumber(at: $0) } == [0, nil, 0, 1])
    #expect(digest.causes.map(\.fingerprint) == [0, 3].compactMap { digest.cause(at: $0)?.fingerprint })
    #expect(Samples.roster(digest).counts.causes == 2)
    #expect(digest.tasks(withCauseOf: 0, limit: 9) == [2])
    #expect(digest.tasks(withCauseOf: 2, limit: 0) == [])
    #expect(digest.tasks(withCauseOf: 1, limit: 9) == [])
    #expect((0..<4).map { digest.countOfTasks(withCauseOf: $0) } == [1, 0, 1, 0])
    #expect(digest.causes.indices.map { digest.causes.taskCount(of: $0) } == [2, 1])
  }

  @Test func `stay while a failed task is tried again, and go with a success`() {
    let message = log("ERROR: deadlock detected")
    let digest = Samples.digest([failed("a", message)])
    let retrying = Samples.digest([Samples.task("a", sync: "SYNCING", at: 2, message: message)], after: digest)
    #expect(retrying.cause(at: 0) == digest.cause(at: 0))
    #expect(retrying.cause(at: 0) != nil)
    let well = Samples.digest([Samples.task("a", at: 2, message: message)], after: digest)
    #expect(well.cause(at: 0) == nil)
    #expect(well.causeCount == 0)
  }

  @Test func `are found by their fingerprint`() {
    let digest = Samples.digest([failed("a", log("ERROR: one")), failed("b", log("ERROR: two"))])
    for (number, cause) in digest.causes.enumerated() { #expect(digest.causes.number(of: cause.fingerprint) == number) }
    #expect(digest.causes.number(of: "no such") == nil)
    #expect(Samples.digest([]).causes.isEmpty)
  }

  @Test(arguments: [("cause", "b c e a d f"), ("-cause", "a d c e b f"), ("cause,sync-time", "b e c d a f")])
  func `are neighbours in a sorted list`(_ order: String, _ expected: String) throws {
    let digest = Samples.digest([
      failed("a", "zoo is closed", at: 9), failed("b", nil), failed("c", "Ape is ill", at: 9),
      failed("d", "zoo is closed"), failed("e", "Ape is ill"), Samples.task("f", message: "Ape is ill"),
    ])
    let spec = ListingSpec(order: try #require(SortOrder(parsing: order)))
    let rows = Listing(
      spec: spec, digest: digest, roster: Samples.roster(digest), now: Samples.now, narrowing: nil
    ).rows
    #expect(rows.map { digest.snapshot.tasks[Int($0)].id.text }.joined(separator: " ") == expected)
  }

  @Test func `are told of a task without a log`() {
    let digest = Samples.digest([failed("a", nil), failed("b", "")])
    #expect(digest.cause(at: 0) == digest.cause(at: 1))
    #expect(digest.cause(at: 0) != nil)
  }
}

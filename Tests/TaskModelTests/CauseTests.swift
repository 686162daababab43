import SyncLog
import Testing

@testable import TaskModel

@Suite struct `The causes of a digest` {
  private typealias Sample = CauseSamples

  @Test func `are known of tasks whose last run failed, and only of those`() {
    let deadlock = Sample.log("ERROR: deadlock detected")
    let tasks = [
      Sample.failed("a", deadlock), Samples.task("b", message: deadlock), Sample.failed("c", deadlock),
      Sample.failed("d", Sample.log("FATAL: no such thing")),
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
    let message = Sample.log("ERROR: deadlock detected")
    let digest = Samples.digest([Sample.failed("a", message)])
    let retrying = Samples.digest([Samples.task("a", sync: "SYNCING", at: 2, message: message)], after: digest)
    #expect(retrying.cause(at: 0) == digest.cause(at: 0))
    #expect(retrying.cause(at: 0) != nil)
    let well = Samples.digest([Samples.task("a", at: 2, message: message)], after: digest)
    #expect(well.cause(at: 0) == nil)
    #expect(well.causeCount == 0)
  }

  @Test func `are found by their fingerprint`() {
    let digest = Samples.digest([
      Sample.failed("a", Sample.log("ERROR: one")), Sample.failed("b", Sample.log("ERROR: two")),
    ])
    for (number, cause) in digest.causes.enumerated() { #expect(digest.causes.number(of: cause.fingerprint) == number) }
    #expect(digest.causes.number(of: "no such") == nil)
    #expect(Samples.digest([]).causes.isEmpty)
  }

  @Test(arguments: [("cause", "b c e a d f"), ("-cause", "a d c e b f"), ("cause,sync-time", "b e c d a f")])
  func `are neighbours in a sorted list`(_ order: String, _ expected: String) throws {
    let (zoo, ape) = (Sample.log("ERROR: zoo is closed"), Sample.log("ERROR: Ape is ill"))
    let digest = Samples.digest([
      Sample.failed("a", zoo, at: 9), Sample.failed("b", nil), Sample.failed("c", ape, at: 9), Sample.failed("d", zoo),
      Sample.failed("e", ape), Samples.task("f", message: ape),
    ])
    let spec = ListingSpec(order: try #require(SortOrder(parsing: order)))
    let rows = Listing(
      spec: spec, digest: digest, roster: Samples.roster(digest), now: Samples.now, narrowing: nil
    ).rows
    #expect(rows.map { digest.snapshot.tasks[Int($0)].id.text }.joined(separator: " ") == expected)
  }

  @Test func `are told of a task without a log`() {
    let digest = Samples.digest([Sample.failed("a", nil), Sample.failed("b", "")])
    #expect(digest.cause(at: 0) == digest.cause(at: 1))
    #expect(digest.cause(at: 0) != nil)
  }

  @Test func `of equal fingerprints are one, each task with the words of its own log`() throws {
    let digest = Samples.digest(
      [5, 7, 5].enumerated().map { index, count in
        Sample.failed(
          "t\(index)", Sample.log("FATAL: Already too many clients, active/non-active/reserved: \(count)/508/3."))
      })
    #expect(digest.causeCount == 1)
    #expect((0..<3).map { digest.causeNumber(at: $0) } == [0, 0, 0])
    #expect(digest.countOfTasks(withCauseOf: 1) == 2)
    #expect(digest.cause(at: 0) == digest.causes[0])
    for index in 0..<3 {
      let message = try #require(digest.snapshot.tasks[index].syncMessage)
      let own = CauseTable.standard.cause(of: SyncMessage(message)).summary
      #expect(digest.cause(at: index)?.summary == own)
    }
  }

  @Test func `of another role, policy or table are others`() {
    let digest = Samples.digest([
      Sample.failed("a", Sample.dependents("r1", Sample.policy("p", on: "t"))),
      Sample.failed("b", Sample.dependents("r2", Sample.policy("p", on: "t"))),
      Sample.failed("c", Sample.dependents("r1", Sample.policy("q", on: "t"))),
      Sample.failed("d", Sample.dependents("r1", Sample.policy("p", on: "u"))),
      Sample.failed("e", Sample.dependents("r1", Sample.policy("p", on: "t"))),
    ])
    #expect((0..<5).map { digest.causeNumber(at: $0) } == [0, 1, 2, 3, 0])
    #expect(digest.cause(at: 1)?.role == "r2")
    #expect(digest.cause(at: 3)?.objectNames == ["p", "u"])
  }

  /// Whatever is taken over, a digest knows the same causes as one made afresh.
  @Test(arguments: 0..<5) func `are the same taken over as worked out`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let logs = (0..<6).map { Sample.dependents("r\($0)", "owner of schema s") } + [Sample.log("FATAL: no"), ""]
    var tasks = (0..<60).map { Sample.failed("t\($0)", logs.randomElement(using: &numbers)) }
    var digest = Samples.digest(tasks)
    for round in 2..<9 {
      for _ in 0..<4 {
        let index = Int.random(in: 0..<tasks.count, using: &numbers)
        tasks[index] = Samples.task(
          "t\(index)", sync: ["SYNC_FAIL", "SYNC_SUCCESS", "SYNCING"].randomElement(using: &numbers), at: Int64(round),
          message: logs.randomElement(using: &numbers))
      }
      if round % 3 == 0 { tasks.shuffle(using: &numbers) }
      digest = Samples.digest(tasks, after: digest)
      var afresh = CauseBook()
      for index in tasks.indices {
        guard digest.tracks[index].failedLast else {
          afresh.append()
          continue
        }
        let message = SyncMessage(digest.snapshot.tasks[index].syncMessage ?? "")
        afresh.append(KnownCause(CauseTable.standard.cause(of: message)))
      }
      afresh.rank()
      let isSame = digest.book == afresh
      #expect(isSame, "round \(round)")
    }
  }

  @Test func `are judged anew by another table`() throws {
    let tasks = [Sample.failed("a", Sample.log("FATAL: The account has been locked."))]
    let snapshot = Samples.snapshot(tasks)
    let first = Samples.digest(tasks)
    #expect(first.cause(at: 0)?.id == "db_account_locked")
    let file = #"{"causes": [{"class": "own", "patterns": ["The account has been locked"], "summary": "call Ann"}]}"#
    let own = CauseTable.standard.adding(json: try JSONValue.parse(file)).table
    let second = Digest(previous: first, snapshot: snapshot, zone: Samples.shanghai, causes: own)
    #expect(second.cause(at: 0)?.id == "own")
    let third = Digest(previous: second, snapshot: snapshot, zone: Samples.shanghai, causes: own)
    #expect(third.cause(at: 0) == second.cause(at: 0))
    #expect(Samples.digest(tasks, after: third).cause(at: 0)?.id == "db_account_locked")
  }

  @Test func `keep no more of a log than is told`() throws {
    let lines = (0..<300).map { "owner of table t\($0)_" + String(repeating: "表", count: 200) }
    let role = String(repeating: "r", count: 2000)
    let message = Sample.log(
      "ERROR: role \\\"\(role)\\\" cannot be dropped because some objects depend on it\\n  Detail: "
        + lines.joined(separator: "\\n"))
    let cause = try #require(Samples.digest([Sample.failed("a", message)]).cause(at: 0))
    #expect(cause.id == "role_dependents")
    #expect(cause.objectNames.count == KnownCause.objectLimit)
    let longest = cause.objectNames.map(\.utf8.count).max() ?? 0
    #expect((KnownCause.nameLimit - 3...KnownCause.nameLimit).contains(longest))
    #expect(cause.summary.english.utf8.count <= KnownCause.summaryLimit)
    #expect(cause.summary.chinese.utf8.count <= KnownCause.summaryLimit)
    #expect(cause.role.map { $0.utf8.count <= KnownCause.nameLimit } == true)
  }

  @Test(arguments: [0, 1, 127, 128, 300, 20_000]) func `come out of their bytes as they went in`(_ length: Int) {
    let text = String(repeating: "x", count: length)
    var book = CauseBook()
    let causes = [nil, text, "", "é\n"].flatMap { role in
      [[], [text], ["", "a\u{0}b", text]].map { names in
        KnownCause(
          id: text, layer: .mrs, fingerprint: "\(text)\(role ?? "-")\(names.count)", summary: Wording(text, "中\(text)"),
          role: role, objectNames: names, isRetryable: names.isEmpty)
      }
    }
    for cause in causes { book.append(cause) }
    #expect(causes.indices.map { book.cause(at: $0) } == causes)
  }
}

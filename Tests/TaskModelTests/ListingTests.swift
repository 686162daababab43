import TaskModel
import Testing

@Suite struct `A listing` {
  private func list(_ digest: Digest, _ order: String, _ query: String = "") throws -> String {
    let order = try #require(SortOrder(parsing: order))
    let spec = ListingSpec(query: Query(query), order: order)
    let listing = Listing(
      spec: spec, digest: digest, roster: Samples.roster(digest), now: Samples.now, narrowing: nil)
    return listing.rows.map { digest.snapshot.tasks[Int($0)].id.text }.joined(separator: " ")
  }

  private func expect(_ order: String, _ expected: String, _ digest: Digest) throws {
    let rows = try list(digest, order)
    #expect(rows == expected, "\(order)")
  }

  private let digest = Samples.digest([
    Samples.task("a", cluster: "beta", sync: "SYNC_SUCCESS", at: 30) { $0.createTime = 2 },
    Samples.task("b", cluster: "Alpha", sync: "SYNC_FAIL", schedule: "SCHEDULING", at: 20) { $0.createTime = 2 },
    Samples.task("c", cluster: nil, sync: "SYNC_SUCCESS", at: nil),
    Samples.task("d", cluster: "alpha", sync: "SYNC_FAIL", schedule: "SCHEDULING", at: 10) { $0.createTime = 1 },
    Samples.task("e", cluster: "beta", sync: "SYNC_FAIL", schedule: "NOT_SCHEDULE", at: -5) { $0.createTime = -1 },
  ])

  @Test(arguments: [
    ("worst", "b d e a c"), ("-worst", "a c e b d"), ("status", "b d a c e"), ("CLUSTER_NAME", "b d a e c"),
    ("-cluster-name", "a e d b c"), ("sync-time", "e d b a c"), ("-SYNC_TIME", "a b d e c"),
    ("create_time", "e d a b c"), ("-create-time", "a b d e c"), ("worst,sync-time", "d b e a c"),
    ("worst,-sync-time", "b d e a c"), ("cluster-name,-create-time", "b d a e c"), ("since", "e d b a c"),
    ("update-time", "a b c d e"), ("-update-time", "a b c d e"), ("schedule", "a c e b d"), ("streak", "a c b d e"),
    ("-streak", "b d e a c"), ("cause", "b d e a c"), ("next", "a b c d e"), ("cluster-type", "a b c d e"),
  ])
  func `is sorted, equals in the service's order`(_ order: String, _ expected: String) throws {
    let rows = try list(digest, order)
    #expect(rows == expected, "\(order)")
  }

  @Test func `sorts states by their names`() throws {
    let late = Samples.march(20, 0)
    let digest = Samples.digest([
      Samples.task("unknown", sync: nil), Samples.task("stuck", sync: "SYNCING", at: 1),
      Samples.task("stopped", sync: "SYNC_FAIL"), Samples.task("running", sync: "SYNCING"), Samples.task("ok"),
      Samples.task("never", sync: "NOT_SYNC"), Samples.task("failing", sync: "SYNC_FAIL", schedule: nil),
      SyncTask(renamed("overdue", Samples.scheduled(0, 6, every: 4, "HOUR", last: late))),
      SyncTask(renamed("late", Samples.scheduled(0, 23, every: 4, "HOUR", last: late))),
    ])
    try expect("status", "failing late never ok overdue running stopped stuck unknown", digest)
  }

  private func renamed(_ id: String, _ task: SyncTask) -> SyncTaskFields {
    var fields = task.fields
    fields.id = id
    return fields
  }

  @Test(arguments: SortColumn.allCases) func `sorts by every column as by comparing`(_ column: SortColumn) {
    let digest = Samples.digest(randomTasks(300, seed: 11))
    for ascending in [true, false] {
      let spec = ListingSpec(order: SortOrder([SortKey(column, ascending: ascending)]))
      let rows = Listing(
        spec: spec, digest: digest, roster: Samples.roster(digest), now: Samples.now, narrowing: nil
      ).rows
      #expect(rows.sorted() == Array(0..<300))
      let turned = Listing(
        spec: ListingSpec(order: spec.order.inverted), digest: digest, roster: Samples.roster(digest), now: 0,
        narrowing: nil
      ).rows
      if column != .updateTime, column != .context { #expect(rows != turned) }
    }
  }

  @Test func `sorts times of any size`() throws {
    let digest = Samples.digest([
      Samples.task("a", at: .max), Samples.task("b", at: .min + 1), Samples.task("c", at: nil),
      Samples.task("d", at: 0), Samples.task("e", at: -1),
    ])
    try expect("sync-time", "b e d a c", digest)
    try expect("-sync-time", "a d e b c", digest)
  }

  @Test func `shows problems only when asked`() {
    let spec = ListingSpec(problemsOnly: true)
    let listing = Listing(
      spec: spec, digest: digest, roster: Samples.roster(digest), now: Samples.now, narrowing: nil)
    #expect(listing.rows == [1, 3, 4])
    #expect(listing.hidden == 2)
  }

  @Test func `of no tasks is empty`() {
    let digest = Samples.digest([])
    let listing = Listing(
      spec: ListingSpec(query: Query("a")), digest: digest, roster: Samples.roster(digest), now: 0, narrowing: .empty)
    #expect(listing.rows.isEmpty)
    #expect(listing.hidden == 0)
  }

  /// Whatever is typed, deleted or toggled, a listing made from the one before equals one made afresh.
  @Test(arguments: 0..<6) func `is the same narrowed as made afresh`(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let digests = [Samples.digest(randomTasks(1100, seed: seed)), Samples.digest(randomTasks(1100, seed: seed + 1))]
    let pieces = [
      "d", "w", "s", "a", "1", "_", " ", "-", "|", "(", ")", "status:", "ok", "overdue", "since>", "1h", "\"",
    ]
    let orders = try ["worst", "-cluster-name,since", "sync-time"].map { try #require(SortOrder(parsing: $0)) }
    var (text, previous, now) = ("", Listing.empty, Samples.now)
    var (digest, spec) = (digests[0], ListingSpec())
    for _ in 0..<40 {
      switch Int.random(in: 0..<12, using: &numbers) {
      case 0: spec.problemsOnly.toggle()
      case 1: spec.order = orders.randomElement(using: &numbers) ?? .worstFirst
      case 2: text = String(text.dropLast(2))
      case 3: now += 600_000
      case 4: digest = digests.randomElement(using: &numbers) ?? digest
      default: text += pieces.randomElement(using: &numbers) ?? ""
      }
      spec.query = Query(text)
      let roster = Samples.roster(digest, at: now)
      let narrowed = Listing(spec: spec, digest: digest, roster: roster, now: now, narrowing: previous)
      let afresh = Listing(spec: spec, digest: digest, roster: roster, now: now, narrowing: nil)
      let isSame = narrowed == afresh
      #expect(isSame, "\(text)")
      previous = narrowed
    }
  }

  @Test(arguments: ["dws_1", "DWSa", "role gone", "\"a dws 1\"", "aaab", "SYNC_SUCC", "ddd", "привет"])
  func `is the same while a word is typed letter by letter, and taken back`(_ word: String) throws {
    let texts = ["aaaab aab", "ПРИвет привет", "dddws dws_", "role gong role gone", "a dws 1", "A DWS 1 dws_1"]
    for count in [50, 1200] {
      let digest = Samples.digest((0..<count).map { Samples.task("i\($0)", message: texts[$0 % 6]) })
      let roster = Samples.roster(digest)
      var previous = Listing.empty
      let typed = (0...word.count).map { String(word.prefix($0)) }
      for (step, text) in (typed + typed.reversed() + typed).enumerated() {
        let order = try #require(SortOrder(parsing: step % 5 == 4 ? "-sync-time" : "worst"))
        let spec = ListingSpec(query: Query(text), problemsOnly: step % 7 == 6, order: order)
        let narrowed = Listing(spec: spec, digest: digest, roster: roster, now: 0, narrowing: previous)
        let isSame = narrowed == Listing(spec: spec, digest: digest, roster: roster, now: 0, narrowing: nil)
        #expect(isSame, "\(text)")
        previous = narrowed
      }
    }
  }

  private func randomTasks(_ count: Int, seed: UInt64) -> [SyncTask] {
    var numbers = SeededNumbers(seed: seed)
    return (0..<count).map { index in
      Samples.task(
        "id\(index)", cluster: ["dws_1", "dws_2", "DWSa", nil, "mrs_s"].randomElement(using: &numbers) ?? nil,
        sync: ["SYNC_FAIL", "SYNC_SUCCESS", "SYNCING", "NOT_SYNC", "UNKNOWN", "ODD"].randomElement(using: &numbers),
        schedule: ["SCHEDULING", "NOT_SCHEDULE", nil].randomElement(using: &numbers) ?? nil,
        at: Samples.now - Int64.random(in: 0...100, using: &numbers) * 600_000,
        message: ["a dws 1", "role gone", nil].randomElement(using: &numbers) ?? nil
      ) {
        $0.clusterType = ["DWS", "MRS"].randomElement(using: &numbers)
        $0.createTime = Int64.random(in: 0...50, using: &numbers)
        ($0.scheduleStartHour, $0.scheduleEndHour) = (0, 12)
        ($0.scheduleInterval, $0.schedulePeriod) = (Int.random(in: 1...9, using: &numbers), "HOUR")
      }
    }
  }
}

import Testing

@testable import TaskModel

@Suite struct `A listing of causes` {
  private typealias Sample = CauseSamples

  /// `class: tasks` of each group, the tasks by their ids.
  private func groups(_ digest: Digest, _ query: String = "", order: SortOrder = .worstFirst) -> [String] {
    let causes = listing(digest, query, order: order)
    return causes.groups.indices.map { group in
      let ids = causes.tasks(ofGroup: group).map { digest.snapshot.tasks[Int($0)].id.text }
      return "\(digest.causes[causes.groups[group].cause].id): \(ids.joined(separator: " "))"
    }
  }

  private func listing(_ digest: Digest, _ query: String = "", order: SortOrder = .worstFirst) -> CauseListing {
    let roster = Samples.roster(digest)
    let spec = ListingSpec(query: Query(query), order: order)
    let listing = Listing(spec: spec, digest: digest, roster: roster, now: Samples.now, narrowing: nil)
    return CauseListing(listing: listing, digest: digest, roster: roster)
  }

  private let locked = Sample.log("FATAL: The account has been locked.")
  private let full = Sample.log("FATAL: Already too many clients, active/non-active/reserved: 5/508/3.")
  private let denied = Sample.log("ERROR: permission denied for schema s")

  @Test func `has one group a fingerprint, worst first, then most tasks, then the oldest`() {
    let digest = Samples.digest([
      Sample.failed("a", locked, at: 50), Samples.task("b", message: locked), Sample.failed("c", denied, at: 9),
      Sample.failed("d", full, at: 8, schedule: "NOT_SCHEDULE"), Sample.failed("e", locked, at: 3),
      Sample.failed("f", full, at: 7, schedule: "NOT_SCHEDULE"), Sample.failed("g", full, schedule: "NOT_SCHEDULE"),
    ])
    let expected = ["db_account_locked: a e", "permission_denied: c", "db_connections_exhausted: d f g"]
    #expect(groups(digest) == expected)
    let older = Samples.digest([Sample.failed("a", locked, at: 5), Sample.failed("b", denied, at: 4)])
    #expect(groups(older) == ["permission_denied: b", "db_account_locked: a"])
  }

  @Test func `tells since when and how lately each cause strikes, and how its worst task stands`() throws {
    let before = Samples.digest([Sample.failed("a", locked, at: 50), Sample.failed("b", locked, at: 20)])
    let digest = Samples.digest(
      [
        Sample.failed("a", locked, at: 90), Sample.failed("b", locked, at: 20, schedule: "NOT_SCHEDULE"),
        Sample.failed("c", denied, at: nil),
      ], after: before)
    let causes = listing(digest)
    let group = try #require(causes.groups.first)
    #expect((group.since, group.newest, group.worst, group.count) == (20, 90, .failing, 2))
    let other = try #require(causes.groups.last)
    #expect((other.since, other.newest, other.worst, other.count) == (nil, nil, .failing, 1))
    #expect(causes.tasks.count == 3)
  }

  @Test func `shows what the list shows, in its order`() throws {
    let digest = Samples.digest([
      Sample.failed("a", locked, cluster: "zoo", at: 1), Sample.failed("b", locked, cluster: "ape", at: 2),
      Sample.failed("c", denied, cluster: "ape", at: 3), Samples.task("d", cluster: "ape"),
    ])
    #expect(groups(digest, "ape") == ["db_account_locked: b", "permission_denied: c"])
    let byName = try #require(SortOrder(parsing: "cluster-name"))
    #expect(groups(digest, order: byName).first == "db_account_locked: b a")
    #expect(groups(digest, "cluster:none") == [])
    #expect(listing(Samples.digest([])) == .empty)
  }

  @Test func `is equal for equal input`() {
    let digest = Samples.digest([Sample.failed("a", locked), Sample.failed("b", denied)])
    #expect(listing(digest) == listing(digest))
    #expect(listing(digest) != listing(digest, "-cause:locked"))
  }

  @Test func `has every task with a cause once, whatever the tasks`() {
    var numbers = SeededNumbers(seed: 4)
    let logs = [locked, full, denied, nil, "words"]
    let tasks = (0..<900).map { index in
      Samples.task(
        "t\(index)", sync: ["SYNC_FAIL", "SYNC_SUCCESS", "SYNCING"].randomElement(using: &numbers),
        schedule: ["SCHEDULING", "NOT_SCHEDULE"].randomElement(using: &numbers),
        at: .random(in: 0...99, using: &numbers), message: logs.randomElement(using: &numbers) ?? nil)
    }
    let digest = Samples.digest(tasks)
    let causes = listing(digest)
    let failed = digest.snapshot.tasks.indices.filter { digest.causeNumber(at: $0) != nil }
    #expect(causes.tasks.map { Int($0) }.sorted() == failed)
    #expect(causes.groups.count == digest.causeCount)
    for (index, group) in causes.groups.enumerated() {
      #expect(causes.tasks(ofGroup: index).allSatisfy { digest.causeNumber(at: Int($0)) == group.cause })
      #expect(digest.causes.taskCount(of: group.cause) == group.count)
    }
    for (one, next) in zip(causes.groups, causes.groups.dropFirst()) {
      #expect(one.worst < next.worst || one.worst == next.worst && one.count >= next.count)
    }
  }
}

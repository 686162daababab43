import TaskModel
import Testing

@Suite struct `Lateness` {
  private func standing(_ task: SyncTask, at now: Int64) -> Standing {
    Standing(task: task, track: TaskTrack(first: task), now: now, zone: Samples.shanghai)
  }

  @Test func `of a task whose last run lies ahead of the clock waits for what follows that`() {
    let task = Samples.scheduled(0, 0, every: 1, "HOUR", last: Samples.march(20, 12))
    let standing = standing(task, at: Samples.march(20, 10))
    #expect(standing.nextRun.state == .planned && standing.nextRun.due == Samples.march(20, 13))
    #expect(standing.state == .ok && !standing.overdue)
  }

  @Test func `of an interval that ends with the window waits for the next window`() {
    let task = Samples.scheduled(0, 6, every: 2, "HOUR", last: Samples.march(20, 4))
    #expect(standing(task, at: Samples.march(20, 4)).nextRun.due == Samples.march(21, 0))
    let inside = Samples.scheduled(0, 6, every: 119, "MINUTE", last: Samples.march(20, 4))
    #expect(standing(inside, at: Samples.march(20, 4)).nextRun.due == Samples.march(20, 5, 59))
  }

  @Test func `isn't told of what never ran, runs, or isn't scheduled`() {
    let now = Samples.march(20, 12)
    let never = Samples.scheduled(0, 6, every: 1, "HOUR", last: nil, sync: "NOT_SYNC")
    #expect(standing(never, at: now).state == .neverRan && !standing(never, at: now).overdue)
    let hanging = Samples.scheduled(0, 6, every: 1, "HOUR", last: Samples.march(20, 1), sync: "SYNCING")
    #expect(standing(hanging, at: now).state == .stuck && !standing(hanging, at: now).overdue)
    #expect(!standing(Samples.task(schedule: "NOT_SCHEDULE", at: 1), at: now).overdue)
  }

  @Test func `is sorted by, the latest first, and counted whatever the state`() {
    let (early, late) = (Samples.march(19, 0), Samples.march(20, 0))
    func task(_ id: String, _ last: Int64, _ sync: String) -> SyncTask {
      SyncTask(with(Samples.scheduled(0, 6, every: 4, "HOUR", last: last, sync: sync).fields) { $0.id = id })
    }
    let digest = Samples.digest([
      task("a", late, "SYNC_SUCCESS"), Samples.task("b"), task("c", early, "SYNC_FAIL"),
      task("d", Samples.march(20, 8), "SYNC_SUCCESS"),
    ])
    let roster = Samples.roster(digest)
    #expect(roster.counts.overdue == 2)
    func ids(_ query: String, _ order: String) -> String {
      let spec = ListingSpec(query: Query(query), order: SortOrder(parsing: order) ?? .worstFirst)
      let listing = Listing(spec: spec, digest: digest, roster: roster, now: Samples.now, narrowing: nil)
      return listing.rows.map { digest.snapshot.tasks[Int($0)].id.text }.joined()
    }
    #expect(ids("", "overdue") == "cabd")
    #expect(ids("", "-overdue") == "acbd")
    #expect(ids("overdue", "overdue") == "ca")
  }

  private func with(_ fields: SyncTaskFields, _ change: (inout SyncTaskFields) -> Void) -> SyncTaskFields {
    var fields = fields
    change(&fields)
    return fields
  }
}

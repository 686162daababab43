import TaskModel
import Testing

@Suite struct `A filter on what is remembered` {
  /// Tasks named by how their last runs ended; a dot behind means that one runs now.
  private func digest(_ names: [String]) -> Digest {
    let steps = names.map { Array($0) }
    var digest: Digest?
    for step in 0..<(steps.map(\.count).max() ?? 0) {
      let tasks = zip(names, steps).map { name, runs in
        let sign = runs[min(step, runs.count - 1)]
        let sync = sign == "x" ? "SYNC_FAIL" : sign == "." ? "SYNCING" : "SYNC_SUCCESS"
        return Samples.task(
          name, sync: sync, schedule: "SCHEDULING", at: Samples.now - 60_000 + Int64(min(step, runs.count - 1)))
      }
      digest = Samples.digest(tasks, after: digest, at: Samples.now + Int64(step))
    }
    return digest ?? Samples.digest([])
  }

  private func found(
    _ query: String, _ digest: Digest, _ acknowledgements: Acknowledgements = .none, notes: TaskNotes = .none,
    order: String = "cluster-name", problemsOnly: Bool = false
  ) -> [String] {
    let roster = Roster(
      digest: digest, now: Samples.now, zones: PlaceZones(Samples.shanghai), acknowledgements: acknowledgements)
    let spec = ListingSpec(
      query: Query(query), problemsOnly: problemsOnly, order: SortOrder(parsing: order) ?? .worstFirst, notes: notes)
    return Listing(spec: spec, digest: digest, roster: roster, now: Samples.now, narrowing: nil).rows.map {
      digest.snapshot.tasks[Int($0)].id.text
    }
  }

  @Test(arguments: [
    ("runs:✗✗", ["xx", "oxxo", "xx."]), ("runs:xx", ["xx", "oxxo", "xx."]), ("runs:✓✗", ["oxxo", "oxox"]),
    ("runs:vx", ["oxxo", "oxox"]), ("runs:ox", ["oxxo", "oxox"]), ("runs:XX", ["xx", "oxxo", "xx."]),
    ("runs:✗✓✗", ["oxox"]), ("-runs:x", ["oo"]), ("runs:x◌", ["xx."]), ("runs:✓◌", []), ("runs:◌", ["xx."]),
    ("runs:oxox", ["oxox"]), ("runs:oxoxo", []), ("runs:xx oxxo", ["oxxo"]),
  ])
  func `finds runs one behind the other`(_ query: String, _ expected: [String]) {
    #expect(found(query, digest(["xx", "oo", "oxxo", "oxox", "xx."])) == expected)
    #expect(Query(query).problems.isEmpty)
  }

  @Test(arguments: ["runs:abc", "runs:✗✗✗✗✗✗✗✗✗", "runs:◌✗", "runs:failed"])
  func `says that it knows no such runs, and hides nothing`(_ text: String) {
    let query = Query(text)
    let value = String(text.dropFirst(5))
    #expect(query.problems == [.unknownValue(field: "runs", value: value, nearest: nil)])
    #expect(query.isEmpty)
    #expect(Query("runs:").problems.isEmpty && Query("runs>2").problems.count == 1)
  }

  @Test func `finds what flaps`() {
    #expect(found("flapping", digest(["xoxox", "ooooo", "xxxxo"])) == ["xoxox"])
    #expect(found("-flapping", digest(["xoxox", "ooooo"])) == ["ooooo"])
    #expect(found("\"flapping\"", digest(["xoxox"])).isEmpty)
  }

  @Test func `finds what is acknowledged, which is no problem any more`() throws {
    let digest = digest(["xx", "ox", "oo"])
    let trouble = try #require(Samples.roster(digest).trouble(at: 0, of: digest))
    let acknowledgements = Acknowledgements([
      AcknowledgementDraft(task: TaskID("xx"), trouble: trouble, note: "Ticket 4711")
        .acknowledgement(id: "1", author: "", at: Samples.now)
    ])
    for word in ["acked", "acknowledged", "ACKED", "note:4711", "note:ticket*"] {
      #expect(found(word, digest, acknowledgements) == ["xx"])
      #expect(found(word, digest).isEmpty)
    }
    #expect(found("-acked", digest, acknowledgements) == ["ox", "oo"])
    #expect(found("", digest, acknowledgements, problemsOnly: true) == ["ox"])
    #expect(found("", digest, acknowledgements, order: "worst") == ["ox", "xx", "oo"])
    #expect(found("status:failing", digest, acknowledgements) == ["xx", "ox"])
  }

  @Test func `finds notes on tasks`() {
    let digest = digest(["xx", "ox", "oo"])
    let notes = TaskNotes([
      TaskNote(task: TaskID("oo"), text: "moves to the 财务 cluster", author: "", at: 5),
      TaskNote(task: TaskID("ox"), text: "old words", author: "", at: 5),
      TaskNote(task: TaskID("ox"), text: "new words", author: "", at: 6),
    ])
    #expect(found("note:财务", digest, notes: notes) == ["oo"])
    #expect(found("note:WORDS", digest, notes: notes) == ["ox"])
    #expect(found("note:old", digest, notes: notes).isEmpty)
    #expect(found("note:*", digest, notes: notes) == ["ox", "oo"])
    #expect(found("-note:*", digest, notes: notes) == ["xx"])
  }

  @Test func `sorts by failed runs, the most first`() {
    #expect(found("", digest(["oo", "xx", "oxxx", "xo", "."]), order: "runs") == ["oxxx", "xx", "xo", "oo", "."])
  }

  @Test func `isn't answered from what was known before somebody acknowledged or wrote`() throws {
    let digest = digest(["xx", "ox"])
    let trouble = try #require(Samples.roster(digest).trouble(at: 0, of: digest))
    let zones = PlaceZones(Samples.shanghai)
    let before = Samples.roster(digest)
    let after = Roster(
      digest: digest, now: Samples.now, zones: zones,
      acknowledgements: Acknowledgements([
        AcknowledgementDraft(task: TaskID("xx"), trouble: trouble).acknowledgement(id: "1", author: "", at: 5)
      ]))
    for spec in [
      ListingSpec(query: Query("acked")), ListingSpec(problemsOnly: true),
      ListingSpec(
        query: Query("note:a"), notes: TaskNotes([TaskNote(task: TaskID("ox"), text: "a", author: "", at: 1)])),
    ] {
      var old = spec
      old.notes = .none
      let first = Listing(spec: old, digest: digest, roster: before, now: Samples.now, narrowing: nil)
      let next = Listing(spec: spec, digest: digest, roster: after, now: Samples.now, narrowing: first)
      #expect(next == Listing(spec: spec, digest: digest, roster: after, now: Samples.now, narrowing: nil))
      #expect(next.rows.count == 1)
    }
  }
}

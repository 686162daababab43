import TaskModel
import Testing

@Suite struct `A digest of several places` {
  private let one = PlaceID(rawValue: 1)
  private let two = PlaceID(rawValue: 2)
  private let members = [1, 2].map { Gathering.Member(place: PlaceID(rawValue: $0), realm: "\($0)") }

  private func digest(_ gathering: Gathering, after previous: Digest? = nil) throws -> Digest {
    Digest(previous: previous, snapshot: try #require(gathering.snapshot), zone: Samples.shanghai)
  }

  private func kinds(_ digest: Digest) -> [String] {
    digest.transitions.map { transition in
      let name = "\(transition.id.text)@\(transition.id.place.rawValue)"
      return switch transition.kind {
      case .appeared: "\(name) appeared"
      case .vanished: "\(name) vanished"
      case .changed(let from, let to): "\(name) \(from.rawValue) \(to.rawValue)"
      }
    }
  }

  @Test func `says of no task of a new place that it appeared`() throws {
    var gathering = Gathering(members)
    gathering.take(Samples.snapshot([Samples.task("a")], at: 1), from: one)
    let first = try digest(gathering)
    gathering.take(Samples.snapshot([Samples.task("b")], at: 2), from: two)
    let second = try digest(gathering, after: first)
    #expect(second.transitions.isEmpty)
    gathering.take(Samples.snapshot([Samples.task("b"), Samples.task("c")], at: 3), from: two)
    #expect(try kinds(digest(gathering, after: second)) == ["c@2 appeared"])
  }

  @Test func `says of no task of a place that goes that it vanished`() throws {
    var gathering = Gathering(members)
    gathering.take(Samples.snapshot([Samples.task("a")], at: 1), from: one)
    gathering.take(Samples.snapshot([Samples.task("b")], at: 2), from: two)
    let before = try digest(gathering)
    gathering.watch([members[1]])
    let after = try digest(gathering, after: before)
    #expect(after.transitions.isEmpty)
    gathering.take(Samples.snapshot([], at: 3), from: two)
    #expect(try kinds(digest(gathering, after: after)) == ["b@2 vanished"])
  }

  @Test func `compares a place that is whole while another has but its first page`() throws {
    var gathering = Gathering(members)
    gathering.take(Samples.snapshot([Samples.task("a")], at: 1), from: one)
    gathering.take(Samples.snapshot([Samples.task("b")], at: 1, partial: true), from: two)
    let before = try digest(gathering)
    gathering.take(Samples.snapshot([Samples.task("a", sync: "SYNC_FAIL")], at: 2), from: one)
    let after = try digest(gathering, after: before)
    #expect(kinds(after) == ["a@1 ok stopped"])
    gathering.take(Samples.snapshot([Samples.task("b"), Samples.task("c")], at: 3), from: two)
    #expect(try digest(gathering, after: after).transitions.isEmpty)
  }

  @Test func `counts only polls of a task's own place in which a moving list didn't show it`() throws {
    var gathering = Gathering(members)
    gathering.take(Samples.snapshot([Samples.task("a"), Samples.task("b")], at: 1), from: one)
    gathering.take(Samples.snapshot([Samples.task("x")], at: 1), from: two)
    var digest = try digest(gathering)
    gathering.take(Samples.snapshot([Samples.task("b")], at: 2, moved: true), from: one)
    for poll in 2...9 {
      gathering.take(Samples.snapshot([Samples.task("x")], at: Int64(poll)), from: two)
      digest = try self.digest(gathering, after: digest)
      #expect(digest.transitions.isEmpty)
    }
    gathering.take(Samples.snapshot([Samples.task("b")], at: 10), from: one)
    #expect(try kinds(self.digest(gathering, after: digest)) == ["a@1 vanished"])
  }

  @Test func `judges tasks as of the time of their own place's answer`() throws {
    let due = Samples.scheduled(0, 0, every: 4, "HOUR", last: Samples.march(20, 6))
    var gathering = Gathering(members)
    gathering.take(Samples.snapshot([due], at: Samples.march(20, 9)), from: one)
    gathering.take(Samples.snapshot([due], at: Samples.march(20, 9)), from: two)
    let before = try digest(gathering)
    gathering.take(Samples.snapshot([due], at: Samples.march(20, 12)), from: two)
    #expect(try kinds(digest(gathering, after: before)) == ["t1@2 ok late"])
  }

  @Test func `means schedule hours in the zone of the task's place`() throws {
    let task = Samples.scheduled(0, 6, every: 1, "HOUR", last: Samples.march(20, 5))
    var gathering = Gathering(members)
    for place in [one, two] { gathering.take(Samples.snapshot([task], at: Samples.march(20, 7)), from: place) }
    let utc = Place(id: two, context: "", scope: "", zone: .fixed(name: "UTC", seconds: 0))
    let zones = PlaceZones(Samples.shanghai, of: [utc])
    let digest = Digest(previous: nil, snapshot: try #require(gathering.snapshot), zones: zones)
    let roster = Roster(digest: digest, now: Samples.march(20, 7), zones: zones)
    #expect(roster.standings.map(\.nextRun.next) == [Samples.march(21, 0), Samples.march(20, 8)])
    #expect(roster.advanced(to: Samples.march(20, 7) + 1, digest: digest, zones: zones).standings == roster.standings)
  }

  @Test func `keeps the causes of all places together`() throws {
    let failed = Samples.task("a", sync: "SYNC_FAIL", message: "[2024-03-20 10:25:54] ===> ERROR: deadlock detected")
    var gathering = Gathering(members)
    for place in [one, two] { gathering.take(Samples.snapshot([failed]), from: place) }
    let digest = try digest(gathering)
    #expect(digest.causeCount == 1)
    #expect(digest.countOfTasks(withCauseOf: 0) == 1)
  }
}

@Suite struct `A listing by context` {
  private let places = [
    Place(id: PlaceID(rawValue: 1), context: "test", scope: ""),
    Place(id: PlaceID(rawValue: 2), context: "", scope: ""),
    Place(id: PlaceID(rawValue: 3), context: "prod", scope: ""),
  ]

  private func rows(_ query: String, _ order: String = "cluster-name") throws -> String {
    var gathering = Gathering(places.map { Gathering.Member(place: $0.id, realm: "\($0.id)") })
    for place in places {
      let name = "c\(place.id.rawValue)"
      gathering.take(Samples.snapshot([Samples.task("t", cluster: name)]), from: place.id)
    }
    let digest = Digest(previous: nil, snapshot: try #require(gathering.snapshot), zone: Samples.shanghai)
    let spec = ListingSpec(query: Query(query), order: try #require(SortOrder(parsing: order)), places: places)
    let roster = Samples.roster(digest)
    let listing = Listing(spec: spec, digest: digest, roster: roster, now: Samples.now, narrowing: nil)
    return listing.rows.map { digest.snapshot.tasks[Int($0)].clusterName ?? "" }.joined(separator: " ")
  }

  @Test(arguments: [
    ("context:prod", "c3"), ("context:pro", "c3"), ("-context:PROD", "c1 c2"), ("context:t*t", "c1"),
    ("context:none", ""), ("context:", "c1 c2 c3"), ("context:prod | context:test", "c1 c3"),
  ]) func `is filtered`(_ query: String, _ wanted: String) throws {
    #expect(try rows(query) == wanted)
  }

  @Test func `is sorted, with tasks of no context last`() throws {
    #expect(try rows("", "context") == "c3 c1 c2")
    #expect(try rows("", "-context") == "c1 c3 c2")
  }

  @Test func `is filtered and sorted anew when contexts get other names`() throws {
    let task = Samples.task("t").placed(in: PlaceID(rawValue: 1))
    let digest = Samples.digest([task])
    let roster = Samples.roster(digest)
    func listing(_ name: String, after previous: Listing?) -> Listing {
      let place = Place(id: PlaceID(rawValue: 1), context: name, scope: "")
      let spec = ListingSpec(query: Query("context:prod"), places: [place])
      return Listing(spec: spec, digest: digest, roster: roster, now: Samples.now, narrowing: previous)
    }
    let before = listing("prod", after: nil)
    #expect(before.rows.count == 1)
    #expect(listing("test", after: before).rows.isEmpty)
  }
}

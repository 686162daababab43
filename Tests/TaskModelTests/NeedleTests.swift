import TaskModel
import Testing

@Suite struct `Searching text` {
  private func isFound(_ needle: String, in message: String) -> Bool {
    let digest = Samples.digest([Samples.task(nil, sync: nil, schedule: nil, message: message)])
    let spec = ListingSpec(query: Query("\"\(needle)\""))
    return !Listing(spec: spec, digest: digest, roster: Samples.roster(digest), now: 0, narrowing: nil).rows.isEmpty
  }

  @Test(arguments: 0..<250) func `finds what a plain search finds, at every place and length`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let letters = Array("abAB_x")
    func text(_ count: Int) -> String {
      String((0..<count).map { _ in letters.randomElement(using: &numbers) ?? "a" })
    }
    let message = text(.random(in: 0...200, using: &numbers))
    let needle = text(.random(in: 1...6, using: &numbers))
    let expected = message.lowercased().utf8.indices.contains { start in
      message.lowercased()[start...].hasPrefix(needle.lowercased())
    }
    #expect(isFound(needle, in: message) == expected, "\(needle) in \(message)")
  }

  @Test(arguments: 0..<130) func `finds a needle wherever it stands`(_ place: Int) {
    let message = String(repeating: "x", count: place) + "DeadLock" + String(repeating: "y", count: 130 - place)
    #expect(isFound("deadlock", in: message))
    #expect(isFound("k", in: message))
    #expect(!isFound("deadlocks", in: message))
  }

  @Test(arguments: [
    ("é", "É", true), ("É", "é", true), ("straße", "STRASSE", false), ("ß", "straße", true), ("я", "Я", true),
    ("р", "Я", false), ("数", "数仓", true), ("数", "仓", false), ("k", "\u{212A}", false), ("ǆ", "Ǆ", true),
    ("@", "`", false), ("[", "{", false), ("_", "\u{7F}", false),
  ])
  func `tells cases from different letters`(_ needle: String, _ message: String, _ expected: Bool) {
    #expect(isFound(needle, in: message) == expected)
  }

  @Test func `doesn't find what spans two texts`() {
    let digest = Samples.digest([Samples.task("ab", cluster: "cd")])
    let spec = ListingSpec(query: Query("abcd"))
    #expect(
      Listing(spec: spec, digest: digest, roster: Samples.roster(digest), now: 0, narrowing: nil).rows.isEmpty)
  }

  @Test func `doesn't search projects and workspaces`() {
    let digest = Samples.digest([
      Samples.task("ab") {
        $0.projectID = "needle"
        $0.dataConnectionWorkspace = "needle"
      }
    ])
    let spec = ListingSpec(query: Query("needle"))
    #expect(
      Listing(spec: spec, digest: digest, roster: Samples.roster(digest), now: 0, narrowing: nil).rows.isEmpty)
  }
}

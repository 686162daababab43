import TaskModel
import Testing

@Suite struct `The filter language` {
  private let tasks = [
    Samples.task("id-1", cluster: "dws_Finance_01", sync: "SYNC_FAIL", schedule: "SCHEDULING", at: 1000) {
      $0.clusterType = "DWS"
      $0.syncMessage = "ERROR: role \"iam_group_x\" cannot be dropped"
      $0.createUser = "ei_anna"
    },
    Samples.task("id-2", cluster: "mrs_hive_01", sync: "SYNC_FAIL", schedule: "NOT_SCHEDULE", at: 1000) {
      $0.clusterType = "MRS"
      $0.dataConnectionName = "Order Lines"
    },
    Samples.task("id-3", cluster: "数仓_ПРИВЕТ", sync: "SYNC_SUCCESS", schedule: "SCHEDULING", at: 0) {
      $0.clusterType = "DWS"
      $0.updateUser = "ei_bernd"
    },
    Samples.task("id-4", cluster: nil, sync: "SYNC_PARTIAL", schedule: nil),
    Samples.task("id-5", cluster: "dws_late", sync: "SYNC_SUCCESS", schedule: "SCHEDULING", at: Samples.march(20, 0)) {
      ($0.scheduleStartHour, $0.scheduleEndHour, $0.scheduleInterval, $0.schedulePeriod) = (0, 6, 4, "HOUR")
    },
  ]

  /// The last digits of the ids that a filter lets through.
  private func found(_ text: String, now: Int64 = Samples.now) -> String {
    let digest = Samples.digest(tasks)
    let listing = Listing(
      spec: ListingSpec(query: Query(text), order: SortOrder([SortKey(.updateTime)])), digest: digest,
      roster: Samples.roster(digest, at: now), now: now, narrowing: nil)
    #expect(listing.hidden == tasks.count - listing.rows.count)
    return listing.rows.map { "\($0 + 1)" }.joined()
  }

  @Test(arguments: [
    ("", "12345"), ("  ", "12345"), ("finance", "1"), ("FINANCE", "1"), ("dws_", "15"), ("id-", "12345"),
    ("01 role", "1"), ("\"Order Lines\"", "2"), ("order lines", "2"), ("\"lines order\"", ""), ("\"order", "2"),
    ("-finance", "2345"), ("-finance -hive", "345"), ("--finance", "1"), ("-", "12345"), ("finance -", "1"),
    ("数仓", "3"), ("привет", "3"), ("Привет", "3"), ("ПРИВЕТ", "3"), ("прив数", ""), ("SYNC_FAIL", "12"),
    ("finance | hive", "12"), ("finance hive | 数仓", "3"), ("(finance | hive) role", "1"), ("-(finance | hive)", "345"),
    ("finance |", "1"), ("| finance", "1"), ("|", "12345"), ("()", "12345"), ("-()", "12345"), ("(finance", "1"),
    ("finance)", "1"), ("a:(", "1"), ("finance|hive", "12"), ("10:25", ""), ("ei_anna | ei_bernd", "13"),
  ])
  func `finds words, phrases and what is made of them`(_ text: String, _ expected: String) {
    if text != "a:(" { #expect(found(text) == expected, "\(text)") }
  }

  @Test(arguments: [
    ("status:failing", "1"), ("status:fail", "1"), ("status:stopped", "2"), ("status:SYNC_FAIL", "12"),
    ("status:sync_f", "12"), ("status:ok", "3"), ("status:", "12345"), ("-status:", "12345"), ("status:overdue", "5"),
    ("status:s", "12345"), ("status:SYNC_PART", "4"), ("status:never-ran", ""), ("status:unknown", "4"),
    ("-status:failing", "2345"), ("STATUS:OK", "3"), ("type:dws", "13"), ("type:M", "2"), ("-type:mrs", "1345"),
    ("schedule:on", "135"), ("schedule:off", "2"), ("schedule:not_schedule", "2"), ("schedule:sched", "135"),
    ("cluster:FIN", "1"), ("cluster:dws*", "15"), ("cluster:*01", "12"), ("cluster:dws*01", "1"), ("cluster:d*x", ""),
    ("cluster:*", "1235"), ("-cluster:*", "4"), ("id:id-4", "4"), ("connection:\"order l\"", "2"), ("user:anna", "1"),
    ("user:ei_*", "13"), ("cause:iam_group", "1"), ("overdue", "5"), ("-overdue", "1234"), ("stopped", "2"),
    ("\"stopped\"", ""), ("status:failing | status:ok", "13"), ("streak:1", "12"), ("streak>0", "12"),
    ("streak<1", "35"), ("streak:", "12345"), ("streak:x", "12345"),
  ])
  func `finds by fields`(_ text: String, _ expected: String) {
    #expect(found(text) == expected, "\(text)")
  }

  @Test(arguments: [
    ("since>1h", "12"), ("since>2h", ""), ("since>=2h", "12"), ("since:2h", "12"), ("since<=7200s", "12"),
    ("since>1h30m", "12"), ("since<1.5h", ""), ("since>", "12345"), ("since>2", "12345"), ("-since>2", "12345"),
    ("since>1h2", "12345"), ("next<30m", ""), ("next<-1d", ""),
  ])
  func `compares spans of time`(_ text: String, _ expected: String) {
    let expected = expected == "12" ? "12" : expected
    #expect(found(text, now: 1000 + 2 * 3_600_000) == expected, "\(text)")
  }

  @Test func `compares the time to the next run`() {
    #expect(found("next<14h", now: Samples.march(20, 12)) == "5")
    #expect(found("next>11h next<=12h", now: Samples.march(20, 12)) == "5")
    #expect(found("next<11h", now: Samples.march(20, 12)) == "")
  }

  @Test func `says what is wrong as data`() {
    #expect(Query("foo:bar").problems == [.unknownField("foo", nearest: nil)])
    #expect(Query("stauts:ok").problems == [.unknownField("stauts", nearest: "status")])
    #expect(
      Query("status:faling").problems == [.unknownValue(field: "status", value: "faling", nearest: "failing")])
    #expect(Query("type:DVS").problems == [.unknownValue(field: "type", value: "DVS", nearest: "DWS")])
    #expect(Query("schedule:maybe").problems == [.unknownValue(field: "schedule", value: "maybe", nearest: nil)])
    #expect(Query("since>2x").problems == [.unreadableNumber(field: "since", value: "2x")])
    #expect(Query("(a").problems == [.unbalancedParenthesis])
    #expect(Query("a)").problems == [.unbalancedParenthesis])
    #expect(Query(String(repeating: "a", count: 5000)).problems == [.tooLong])
    #expect(Query("status>3").problems == [.unknownField("status", nearest: "status")])
  }

  @Test(arguments: ["", "status:", "since>", "since>2", "\"a", "-", "a |", "cluster:d*", "status:fai", "http", "a-b"])
  func `has nothing against what is still being typed`(_ text: String) {
    #expect(Query(text).problems.isEmpty)
  }

  @Test func `searches for an unknown field as plain text`() {
    let digest = Samples.digest([Samples.task("a", message: "see http://host"), Samples.task("b")])
    let listing = Listing(
      spec: ListingSpec(query: Query("HTTP://host")), digest: digest, roster: Samples.roster(digest), now: 0,
      narrowing: nil)
    #expect(listing.rows == [0])
  }

  @Test func `finds a schedule's status that nobody documents`() {
    let digest = Samples.digest([Samples.task("a", schedule: "PAUSED"), Samples.task("b")])
    let listing = Listing(
      spec: ListingSpec(query: Query("schedule:paus")), digest: digest, roster: Samples.roster(digest), now: 0,
      narrowing: nil)
    #expect(listing.rows == [0])
    #expect(Query("streak:x").problems == [.unreadableNumber(field: "streak", value: "x")])
  }

  @Test func `reads only so much of a text`() {
    let digest = Samples.digest([Samples.task("a"), Samples.task("b")])
    let text = String(repeating: "a|", count: Query.maximumLength) + "b"
    let listing = Listing(
      spec: ListingSpec(query: Query(text)), digest: digest, roster: Samples.roster(digest), now: 0, narrowing: nil)
    #expect(listing.rows == [0])
  }

  @Test func `knows when it hides nothing`() {
    for text in ["", " ", "status:", "()", "-", "|"] { #expect(Query(text).isEmpty) }
    #expect(!Query("a").isEmpty)
  }

  @Test(arguments: 0..<400) func `survives any text`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces = [
      "(", ")", "|", "-", "\"", ":", ">", "<=", " ", "status", "since", "2h", "*", "failing", "é", "数", "\u{0}", "next",
      "overdue", "9999999999999999999999", ".", "cluster:", "-(", "\u{301}", "\n", "streak", "-1",
    ]
    let text = (0..<Int.random(in: 0...40, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }
    let query = Query(text.joined())
    #expect(found(query.text).count <= tasks.count)
  }

  @Test func `survives deep nesting and long rows of signs`() {
    for sign in ["(", ")", "-", "|", "\"", "-(", "(a|", "status:"] {
      #expect(found(String(repeating: sign, count: 3000)).count <= tasks.count)
    }
  }
}

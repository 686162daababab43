import SyncLog
import Testing

@testable import TaskModel

@Suite struct `Finding tasks by their cause` {
  private typealias Sample = CauseSamples

  private let digest = Samples.digest([
    Sample.failed(
      "1", Sample.dependents("iam_group_08f5", Sample.policy("dls_all", on: "dws_sales.t_order"), "owner of schema ods")
    ),
    Sample.failed("2", Sample.dependents("zhangsan", "owner of table \\\"Sales 2024\\\".\\\"Order \\\"\\\"Lines\\\"")),
    Sample.failed("3", Sample.log("FATAL: The account has been locked.")),
    Samples.task("4", message: Sample.dependents("iam_group_08f5", "owner of schema ods")),
    Sample.failed("5", nil),
  ])

  private func found(_ text: String) -> String {
    let spec = ListingSpec(query: Query(text), order: SortOrder([SortKey(.updateTime)]))
    return Listing(
      spec: spec, digest: digest, roster: Samples.roster(digest), now: Samples.now, narrowing: nil
    ).rows.map { "\($0 + 1)" }.joined()
  }

  @Test(arguments: [
    ("role:iam_group", "1"), ("role:iam_group_*", "1"), ("role:*08f5", "1"), ("role:ZHANG", "2"), ("role:zhang*", "2"),
    ("role:group*", ""), ("role:*", "12"), ("-role:*", "345"), ("role:", "12345"), ("role:\"zhangsan\"", "2"),
    ("table:t_order", "1"), ("table:dws_sales.t_order", "1"), ("table:t_*", "1"), ("table:dws_sales.*", "1"),
    ("table:dls_*", "1"), ("table:ods", "1"), ("table:Order*", "2"), ("table:\"Order \"", "2"),
    ("table:\"Sales 2024.Order*\"", "2"), ("table:*Lines", "2"), ("table:nothing", ""), ("table:sales", "12"),
    ("cause:role_dependents", "12"), ("cause:role_*", "12"), ("cause:ROLE_DEP", "12"), ("cause:db_account_locked", "3"),
    ("cause:db_*", "3"), ("-cause:*", "4"), ("cause:empty", "5"), ("table:ods role:iam_group_*", "1"),
    ("role:zhangsan | cause:db_*", "23"), ("-cause:role_dependents", "345"),
  ])
  func `works by role, object and class`(_ text: String, _ expected: String) {
    #expect(found(text) == expected, "\(text)")
  }

  @Test func `works by fingerprint and by the words of the summary`() throws {
    let cause = try #require(digest.cause(at: 1))
    #expect(found("cause:\"\(cause.fingerprint)\"") == "2")
    #expect(found("cause:\"\(cause.summary.english)\"") == "2")
    #expect(found("cause:\"\(cause.summary.chinese)\"") == "2")
  }

  @Test func `works by a bare word that only the cause has`() throws {
    #expect(found("role_dependents") == "12")
    #expect(found("db_account") == "3")
    #expect(found("role_dependents zhang") == "2")
    #expect(found("-role_dependents") == "345")
    let chinese = try #require(digest.cause(at: 2)).summary.chinese
    #expect(found("\"\(chinese)\"") == "3")
  }

  @Test(arguments: ["role_dependents", "db_account_locked", "dls_all", "iam_group_08f5 "])
  func `is the same while a word of the cause is typed letter by letter, and taken back`(_ word: String) {
    let roster = Samples.roster(digest)
    var previous = Listing.empty
    let typed = (0...word.count).map { String(word.prefix($0)) }
    for text in typed + typed.reversed() + typed {
      let spec = ListingSpec(query: Query(text))
      let narrowed = Listing(spec: spec, digest: digest, roster: roster, now: 0, narrowing: previous)
      #expect(narrowed == Listing(spec: spec, digest: digest, roster: roster, now: 0, narrowing: nil), "\(text)")
      previous = narrowed
    }
  }

  @Test func `says so where a field isn't known`() {
    #expect(Query("rolle:x").problems == [.unknownField("rolle", nearest: "role")])
    #expect(Query("tabel:x").problems == [.unknownField("tabel", nearest: "table")])
    #expect(Query("role>x").problems == [.unknownField("role", nearest: "role")])
    #expect(QueryField.allCases.map(\.rawValue).contains("table"))
  }

  @Test func `takes a printed name in every way in which people write it`() {
    func spellings(_ name: String) -> [String] {
      Array(name.utf8).withUnsafeBytes { NameSpellings($0).all.map { String(decoding: $0, as: UTF8.self) } }
    }
    #expect(spellings("t_order") == [])
    #expect(spellings("s.t") == ["s.t", "t"])
    #expect(spellings("\"a.b\".\"c \"\"d\"\"\"") == ["a.b.c \"d\"", "c \"d\""])
    #expect(spellings("\"open") == ["open", "open"])
    #expect(spellings("\"") == ["", ""])
    #expect(spellings(".") == [".", ""])
    #expect(spellings("f(s.t)") == ["f(s.t)", "t)"])
  }
}

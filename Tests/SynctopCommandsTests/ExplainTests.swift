import Foundation
import SyncLog
import Testing

@Suite struct `Explaining a log` {
  private let runs: ExplainRuns

  init() throws { runs = try ExplainRuns() }

  private static let twoPolicies = ExplainLogs.dependents(
    "r 1", "target of row level security policy p on table t", "owner of table s.\"T 2\"",
    "3 objects in database other")

  @Test func `tells programs every entry, job and object by the names they know`() throws {
    let explained = try runs.json(Self.twoPolicies)
    #expect(explained.object?.members.map(\.key) == ["json", "entries", "cause"])
    #expect(explained["json"] == "ok")
    let entry = try #require(explained["entries"]?.array?.first)
    #expect(entry["time"] == "2025-02-03T04:05:06")
    #expect(entry["text"] == "Submit job to datamanager failed")
    #expect(entry["outcome"] == "failed")
    let job = try #require(entry["jobs"]?.array?.first)
    #expect(job["job_id"] == "j-1" && job["job_type"] == "" && job["status"] == "FAILED")
    #expect(job["duration"] == .number("1.50") && job["row_count"] == 0)
    #expect(job["total_row_count"] == .number("12345678901234567890"))
    #expect(job["error"]?["severity"] == "ERROR")
    #expect(job["error"]?["sqlstate"] == "2BP01" && job["error"]?["sqlstate_source"] == "derived")
    #expect(job["error"]?["hint"] == nil)
    let cause = try #require(explained["cause"])
    #expect(job["cause"] == entry["cause"])
    #expect(job["cause"]?.object?.members == cause.object?.members.filter { $0.key != "remedy" })
    #expect(cause["class"] == "role_dependents" && cause["layer"] == "database" && cause["role"] == "r 1")
    #expect(cause["retryable"] == false && cause["remote_objects"] == 3)
    #expect(cause["tables"] == ["s.\"T 2\"", "t"])
    let objects = try #require(cause["objects"]?.array)
    #expect(
      objects.first == [
        "how": "target", "kind": "policy", "name": "p", "on": ["kind": "table", "name": "t"],
        "raw": "target of row level security policy p on table t",
      ])
    #expect(objects.map { $0["how"]?.string } == ["target", "owner", "remote"])
    let steps = try #require(cause["remedy"]?["steps"]?.array)
    for step in steps {
      #expect(step["kind"]?.string != nil && step["text"]?.string != nil && step["source"]?.string != nil)
      #expect(step["sql"]?.array != nil && step["destructive"]?.bool != nil)
    }
    #expect(steps.contains { $0["destructive"] == true })
  }

  @Test func `tells programs a remedy once for each fingerprint of a log, and 20 at most beside the log's own`() throws
  {
    let logs = ["a", "b", "a", "b", "c"].map { ExplainLogs.dependents("r", "owner of table \($0)") }
    let explained = try runs.json(logs.joined(separator: "\n"))
    let entries = try #require(explained["entries"]?.array)
    #expect(explained["cause"]?["remedy"] != nil)
    #expect(entries.map { Self.job(of: $0)?["cause"]?["remedy"] != nil } == [true, true, false, false, false])
    #expect(entries.allSatisfy { $0["cause"]?["remedy"] == nil && $0["cause"]?["objects"] != nil })
    let many = (0..<40).map { ExplainLogs.dependents("r", "owner of table t\($0)") }
    let rest = try #require(try runs.json(many.joined(separator: "\n"))["entries"]?.array)
    #expect(rest.filter { Self.job(of: $0)?["cause"]?["remedy"] != nil }.count == 20)
  }

  private static func job(of entry: JSONValue) -> JSONValue? { entry["jobs"]?.array?.first }

  @Test func `says whose word a SQLSTATE is`() throws {
    let given = try runs.json(ExplainLogs.failed("ERROR: role \"a\" does not exist\n  Server SQLState: 42704"))
    let error = given["entries"]?.array?.first?["jobs"]?.array?.first?["error"]
    #expect(error?["sqlstate"] == "42704" && error?["sqlstate_source"] == "text")
  }

  @Test func `takes numbers as numbers, and codes as texts`() throws {
    let full = ExplainLogs.failed("FATAL: Already too many clients, active/non-active/reserved: 7/90/2.")
    let cause = try runs.json(full)["cause"]
    #expect(cause?["active"] == 7 && cause?["idle"] == 90 && cause?["reserved"] == 2)
    let refused = try runs.json(
      #"[2025-02-03 04:05:06] ===> {"error":{"code":403,"message":"no","title":"Forbidden"}}"#)
    #expect(refused["cause"]?["error_code"] == "403")
  }

  @Test func `names the dialect and the owner that were asked for`() throws {
    let dws = try runs.json(Self.twoPolicies)["cause"]
    let postgres = try runs.json(Self.twoPolicies, "--dialect", "postgresql", "--owner", "heir'x")["cause"]
    #expect(dws?["dialect"] == "dws" && postgres?["dialect"] == "postgresql")
    #expect(postgres?["remedy"]?.jsonText().contains("heir''x") == true)
  }

  @Test func `speaks English to programs and the reader's language to people`() throws {
    let chinese = ["LANG": "zh_CN.UTF-8"]
    let bytes = Self.twoPolicies.utf8
    let text = try runs.run(bytes, [], chinese).out
    let plain = try runs.run(bytes, ["--format", "json"], chinese).out
    let asked = try runs.run(bytes, ["--format", "json", "--lang", "zh-Hans"], [:]).out
    #expect(text.contains("处理步骤") && text.contains("日志"))
    #expect(try JSONValue.parse(plain) == runs.json(Self.twoPolicies))
    #expect(asked != plain)
    #expect(try runs.output(Self.twoPolicies, "markdown", "--lang", "zh-Hans").contains("### 处理步骤"))
  }

  @Test func `gives people summary, log, objects, reason and steps within 80 columns of prose`() throws {
    let text = try runs.run(Self.twoPolicies.utf8, []).out
    let places = ["role r 1", "Log · 1 entry", "Objects · 3", "Why", "What to do", "  1. ["].map {
      text.firstRange(of: $0)
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0?.lowerBound } == places.compactMap { $0?.lowerBound }.sorted())
    #expect(text.contains("has rights on") == false && text.contains("is named in"))
    let prose = text.split(separator: "What to do").last?.split(separator: "\n") ?? []
    #expect(prose.allSatisfy { $0.count <= 80 || $0.contains("SELECT") || $0.hasPrefix("       ") })
  }

  @Test func `comments out all that changes anything, unless it is asked for`() throws {
    let careful = try runs.output(Self.twoPolicies, "sql")
    let whole = try runs.output(Self.twoPolicies, "sql", "--destructive")
    #expect(!careful.isEmpty && careful != whole)
    func runnable(_ script: String) -> [Substring] {
      script.split(separator: "\n").filter { !$0.hasPrefix("--") }
    }
    #expect(!runnable(careful).contains { $0.contains("DROP OWNED") || $0.contains("REASSIGN") })
    #expect(runnable(whole).contains { $0.contains("DROP OWNED") })
    #expect(!whole.contains("DROP ROLE"))
    for script in [careful, whole] {
      #expect(!script.split(separator: "\n").contains { $0.hasPrefix("-- ") && $0.contains("other=") })
    }
  }

  @Test func `says so where no SQL cures the cause`() throws {
    let script = try runs.output(ExplainLogs.failed("FATAL: the database system is starting up"), "sql")
    #expect(script.hasPrefix("-- ") && script.split(separator: "\n").allSatisfy { $0.hasPrefix("--") })
  }

  @Test func `gives a hand-over in Markdown that no name breaks out of`() throws {
    let log = ExplainLogs.dependents(
      "a|b`c", "target of policy ``` x on table \"<img src=x> [l](http://e)\"", "owner of table t|u")
    let text = try runs.output(log, "markdown")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.hasPrefix("## role a\\|b\\`c") == true)
    let table = lines.filter { $0.hasPrefix("| ") }
    #expect(table.count == 3)
    let columns = Set(table.map { $0.replacing("\\|", with: "").count { $0 == "|" } })
    #expect(columns.count == 1)
    #expect(
      !lines.contains { !$0.hasPrefix("   ") && $0.contains("<img") && !$0.contains("\\<img") && !$0.contains("===>") })
    #expect(lines.contains("````text"))
    #expect(lines.last { !$0.isEmpty } == "````")
  }

  @Test func `colours text only where it is asked to`() throws {
    #expect(try !runs.output(Self.twoPolicies, "text").contains("\u{1B}"))
    #expect(try runs.output(Self.twoPolicies, "text", "--color", "always").contains("\u{1B}["))
  }
}

import Testing

@testable import SyncLog

@Suite struct `The words of a cause` {
  private func cause(_ message: String, _ table: CauseTable = .standard) -> Cause {
    let job: JSONValue = ["jobId": "1", "message": .string(message), "status": "FAILED"]
    return table.cause(of: SyncMessage(LogText.stamp(10) + "x failed:" + job.jsonText()))
  }

  @Test func `are short however many marks a letter has`() {
    let letter = "e" + String(repeating: "\u{301}", count: 100_000)
    for message in [letter, "ERROR: role \"\(letter)\" already exists"] {
      #expect(cause(message).summary.english.unicodeScalars.count < 600)
    }
    #expect(Cause.line("a\u{2028}表格", limit: 3) == "a 表…")
  }

  @Test func `name a port only with its host`() {
    var cause = Cause(id: "x", layer: .database, summary: Wording("", ""), explanation: Wording("", ""))
    let row = CauseTable.standard.rows.first { $0.id == "db_unreachable" }
    let words = { (cause: Cause) in row.map { cause.filled($0.summary) } }
    cause.entities[.port] = "8000"
    #expect(words(cause) == Wording("the database can't be reached", "无法连接数据库"))
    cause.entities[.host] = "h"
    #expect(words(cause) == Wording("the database can't be reached at h:8000", "无法连接数据库 h:8000"))
  }

  @Test(arguments: [
    ("ERROR: out of memory", true), ("ERROR: 53100: could not extend file", false),
    ("ERROR: cache lookup failed for role 7", false), ("ERROR: XX003: internal error", true),
    ("ERROR: YY006: memory is temporarily unavailable", true),
  ]) func `tell to wait only for what may pass`(_ message: String, _ mayPass: Bool) {
    let cause = cause(message)
    #expect(cause.isRetryable == mayPass && cause.template.steps.contains(.waitForNextRun) == mayPass)
  }

  @Test func `of users' own causes are filled everywhere`() {
    let rule: JSONValue = [
      "class": "ours", "patterns": ["vault {target} is sealed", "no vault"], "summary": "{target}!",
    ]
    let table = CauseTable.standard.adding(json: ["causes": [rule]]).table
    #expect(cause("vault v is sealed", table).explanation.english == "v!")
    #expect(cause("no vault", table).summary.english == "…!")
  }

  /// `GRANT b TO a` fails so where b is a member of a: that membership is in the way.
  @Test func `of a circular membership name the right direction`() {
    let cause = cause(#"ERROR: role "b" is a member of role "a""#)
    #expect(cause.summary == Wording("a membership can't be granted: b to a", "无法授予成员关系：将 b 授予 a"))
    #expect(cause.remedy().steps.flatMap(\.sql).contains { $0.hasPrefix("REVOKE \"a\" FROM \"b\"") })
  }

  @Test(arguments: ["数据库系统启动中", "数据库系统正在启动", "数据库系统正在关闭", "数据库系统在恢复模式"])
  func `of a database that starts are read in Chinese`(_ message: String) {
    #expect(cause("致命错误:  " + message).id == "db_unreachable")
  }

  @Test func `name the roles of jobs whose status is lost, as the explanation does`() {
    let jobs: JSONValue = [
      ["jobId": "1", "message": #"role "a" already exists"#], ["jobId": "2", "message": #"role "b" already exists"#],
    ]
    let message = SyncMessage(LogText.stamp(10) + "x failed:" + jobs.jsonText())
    #expect(CauseTable.standard.cause(of: message).roles == ["a", "b"])
    #expect(Explanation(message).cause.roles == ["a", "b"])
  }
}

import SyncLog
import Testing

@Suite struct `What explain never lets out` {
  private let runs: ExplainRuns

  init() throws { runs = try ExplainRuns() }

  private static let secrets = [
    ExplainLogs.failed("ERROR: syntax error\n  Internal Query: ALTER ROLE x PASSWORD 'CANARY'"),
    ExplainLogs.failed(
      "ERROR: Lock wait timeout: thread 1 on node cn_1 waiting for L on relation 1 of database 2 after 3 ms\n"
        + "  Detail: blocked by hold lock thread 7, statement <create user u identified by 'CANARY'>, hold lockmode X."),
    #"[2025-02-03 04:05:06] ===> {"error_msg":"verify aksk signature fail, canonicalRequest:GET|/|x-auth-token:CANARY|"}"#,
    #"[2025-02-03 04:05:06] ===> login failed {"password": "CANARY", "x": 1}"#,
    #"[2025-02-03 04:05:06] ===> went wrong, ak=CANARY, sk: CANARY"#,
    #"[2025-02-03 04:05:06] ===> Submit job to datamanager failed:[{"jobId":"1","message":"ERROR: x IDENTIFIED BY 'CANARY"#,
  ]

  @Test(arguments: ["text", "json", "sql", "markdown"]) func `are secrets`(_ format: String) throws {
    let output = try runs.output(ExplainLogs.list(Self.secrets), format)
    #expect(!output.contains("CANARY"))
    #expect(format == "sql" || output.contains("***"))
  }

  @Test(arguments: ["text", "json", "sql", "markdown"]) func `is what a terminal obeys`(_ format: String) throws {
    let name = "a\u{1B}[2J\u{9B}1m\u{202E}\u{2066}\u{7F}\u{0}\u{200B}\u{FEFF}\u{2028}\r\u{7}"
    let logs = [
      ExplainLogs.dependents(name, "owner of table \"\(name)\"", "target of policy \(name) on table t"),
      "[2025-02-03 04:05:06] ===> \(name) failed", name,
    ]
    for log in logs {
      let output = try runs.output(log, format)
      let harmful = output.unicodeScalars.first {
        $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value))
          || [0x200B, 0x2028, 0x202E, 0x2066, 0xFEFF].contains($0.value)
      }
      #expect(harmful == nil, "\(format) of \(log.debugDescription.prefix(60))")
    }
  }

  @Test func `is a name in place of the one that was meant`() throws {
    let names = ["x password=secret host=evil", "a\nb", "ak:HST3", "drop'--", "q\"q", "角色"]
    for name in names {
      let log = ExplainLogs.dependents("r", "target of policy \(name) on table t")
      let explained = try runs.json(log)
      #expect(explained["cause"]?["objects"]?.array?.first?["name"]?.string == name)
    }
  }

  @Test func `are scripts for several clusters that run in one go`() throws {
    let logs = ["a", "b", "a"].map { ExplainLogs.dependents($0, "owner of table t") }
    let script = try runs.output(ExplainLogs.list(logs), "sql", "--destructive")
    let parts = script.split(separator: "\n\\quit\n")
    #expect(parts.count == 2)
    #expect(parts[0].contains("tasks 1, 3 of the list") && parts[1].contains("task 2 of the list"))
    #expect(parts[0].contains("'a'") && !parts[0].contains("'b'"))
    #expect(try !runs.output(ExplainLogs.list([logs[0]]), "sql").contains("\\quit"))
  }
}

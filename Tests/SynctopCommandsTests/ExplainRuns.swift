import Foundation
import SyncLog
import Testing

/// Runs `synctop explain` on texts.
struct ExplainRuns {
  let binary: Binary

  init() throws { binary = try Binary() }

  /// The run on a file with these bytes.
  func run(_ bytes: some Sequence<UInt8>, _ arguments: [String], _ environment: [String: String] = [:]) throws
    -> Binary.Run
  {
    let file = try binary.file("log", "")
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return try binary.run(["explain", file] + arguments, environment: environment)
  }

  func run(_ text: String, _ arguments: String...) throws -> Binary.Run { try run(text.utf8, arguments) }

  /// What a format gives of a text that can be explained.
  func output(_ text: String, _ format: String, _ more: String...) throws -> String {
    let run = try run(text.utf8, ["--format", format] + more)
    #expect(run.status == 0)
    #expect(run.error == "")
    return run.out
  }

  func json(_ text: String, _ more: String...) throws -> JSONValue {
    let run = try run(text.utf8, ["--format", "json"] + more)
    #expect(run.status == 0)
    return try JSONValue.parse(run.out)
  }
}

/// Logs of our own making.
enum ExplainLogs {
  /// A log of one job with `message`.
  static func failed(_ message: String, at time: String = "2025-02-03 04:05:06") -> String {
    let job: JSONValue = [
      "duration": .number("1.50"), "jobId": "j-1", "jobType": "", "message": .string(message), "rowCount": 0,
      "rows": [], "schema": [], "status": "FAILED", "totalRowCount": .number("12345678901234567890"),
    ]
    return "[\(time)] ===> Submit job to datamanager failed:" + JSONValue.array([job]).jsonText()
  }

  static func dependents(_ role: String, _ lines: String...) -> String {
    let detail = lines.isEmpty ? "" : "\n  Detail: " + lines.joined(separator: "\n")
    return failed("ERROR: role \"\(role)\" cannot be dropped because some objects depend on it" + detail)
  }

  static func task(_ id: String, _ log: String) -> JSONValue {
    ["id": .string(id), "cluster_name": "c", "sync_status": "SYNC_FAIL", "sync_msg": .string(log)]
  }

  static func list(_ logs: [String]) -> String {
    let tasks = logs.enumerated().map { task("t\($0)", $1) }
    return JSONValue.object(
      JSONObject([
        JSONObject.Member(key: "tasks", value: .array(tasks)),
        JSONObject.Member(key: "total", value: .integer(tasks.count)),
      ])
    ).jsonText()
  }
}

import Foundation
import SyncLog
import Testing

@testable import SynctopCommands

@Suite struct `The command line` {
  private let binary: Binary
  private let saved: String

  private static let answer = #"""
    {"tasks":[
      {"id":"a","cluster_name":"dws_\u001b[2J\u202e","cluster_type":"DWS","sync_status":"SYNC_SUCCESS",
       "schedule_status":"SCHEDULING","schedule_start_hour":1,"schedule_end_hour":4,"schedule_period":"HOUR",
       "schedule_interval":24,"sync_time":1710050400000,"extra":12345678901234567890.10},
      {"id":"b","cluster_name":"=cmd()","sync_status":"SYNC_FAIL","sync_msg":"boom\nmore","sync_time":"1710901516000"},
      {"cluster_name":"nameless"}],"total":3}
    """#

  init() throws {
    binary = try Binary()
    saved = try binary.file("answer.json", Self.answer)
  }

  @Test(arguments: [
    ["frob"], ["list", "--limit", "x"], ["list", "--nope"], ["list", "--now", "2024-03-20T10:30:00Z"],
    ["show"], ["list", "--format", "xml"], ["list", "--sort", "size"], ["list", "--filter", "status:bogus"],
    ["--interval", "5x"], ["list"], ["demo-server", "--fault", "nope"], ["demo-server", "--port", "70000"],
    ["config", "check", "--config", "/nowhere"], ["list", "--endpoint", "http://example.com"],
    ["list", "--offset", "9223372036854775807"], ["list", "--limit", "2147483648"], ["demo", "--fault", "nope"],
    ["demo", "--tasks", "-1"], ["demo", "--speed", "nan"], ["demo-server", "--tasks", "-1"],
  ])
  func `answers a wrong usage or configuration with 2, a reason, and nothing on stdout`(_ arguments: [String]) throws {
    let run = try binary.run(arguments)
    #expect(run.status == 2)
    #expect(run.out == "")
    #expect(!run.error.isEmpty)
  }

  @Test(arguments: [
    ["list", "--input", "/nowhere"], ["list", "--input", "/"], ["show", "--input", "ANSWER", "zzz"],
    ["list", "--input", "ANSWER", "--order-by", "SIZE"],
  ])
  func `answers what can't be done with 1 and a next step`(_ arguments: [String]) throws {
    let run = try binary.run(arguments.map { $0 == "ANSWER" ? saved : $0 })
    #expect(run.status == 1)
    #expect(run.out == "")
    #expect(run.error.contains("next:"))
  }

  @Test(arguments: [
    ["--version"], ["--help"], ["list", "--help"], ["--generate-completion-script", "zsh"], ["keys"],
    ["config", "path"], ["config", "show"], ["config", "example"],
  ])
  func `gives help, version and scripts on stdout`(_ arguments: [String]) throws {
    let run = try binary.run(arguments)
    #expect(run.status == 0)
    #expect(!run.out.isEmpty)
    #expect(run.error == "")
  }

  @Test func `checks what is given, and warns of what is missing`() throws {
    let missing = try binary.run(["config", "check"])
    #expect(missing.status == 0)
    #expect(missing.out.hasPrefix("ok: "))
    #expect(missing.error.contains("warning: not set:"))
    let complete = try binary.run(
      ["config", "check", "--region", "cn-north-4", "--project-id", "p", "--workspace", "w"],
      environment: ["SYNCTOP_TOKEN": "t"])
    #expect(complete.status == 0)
    #expect(complete.error == "")
  }

  @Test func `suggests the command that was meant`() throws {
    #expect(try binary.run(["lsit"]).error.contains("did you mean `synctop list`?"))
  }

  @Test func `lists a saved answer exactly and safely`() throws {
    let run = try binary.run(["list", "--input", saved, "--now", "2024-03-11T00:00:00+08:00"])
    #expect(run.status == 0)
    #expect(run.out.contains(#""cluster_name":"dws_\u001b[2J\u202e""#))
    #expect(run.out.contains(#""extra":12345678901234567890.10"#))
    let list = try JSONValue.parse(run.out)
    #expect(list["total"] == 3 && list["fetched"] == 3)
    let tasks = try #require(list["tasks"]?.array)
    #expect(tasks.map { $0["id"]?.string } == ["a", "b", nil])
    #expect(tasks[1]["sync_time"] == "1710901516000")
    #expect(tasks[1]["derived"]?["cause"]?["class"] == "unknown")
    #expect(tasks[0]["derived"]?["cause"] == .null)
    #expect(tasks[0]["derived"]?["limit"] == 10)
  }

  /// The night of 10 March 2024 has no hour from 2 to 3 in New York.
  @Test func `reckons the schedule in the zone of the environment, daylight saving and all`() throws {
    let arguments = ["list", "--input", saved, "--now", "2024-03-10T10:00:00Z"]
    func next(_ zone: String) throws -> String? {
      let run = try binary.run(arguments, environment: ["SYNCTOP_TIME_ZONE": zone])
      return try JSONValue.parse(run.out)["tasks"]?.array?.first?["derived"]?["next_run"]?["next"]?.number
    }
    let spring = ISOMoment.milliseconds("2024-03-11T02:00:00-04:00").map(String.init)
    #expect(try next("America/New_York") == spring)
    #expect(try next("Asia/Shanghai") != spring)
    #expect(try binary.run(arguments, environment: ["SYNCTOP_TIME_ZONE": "Mars/Base"]).status == 2)
  }

  @Test func `writes each task on a line as ndjson, and neutral cells as CSV`() throws {
    let lines = try binary.run(["list", "--input", saved, "--format", "ndjson"]).out.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines { #expect(throws: Never.self) { try JSONValue.parse(String(line)) } }
    let csv = try binary.run(["list", "--input", saved, "--format", "csv"]).out
    #expect(csv.contains("\"'=cmd()\""))
    #expect(csv.contains(#""dws_\x1B[2J<202E>""#))
  }

  @Test func `writes tables and sheets that no terminal obeys`() throws {
    for arguments in [["list", "--format", "table"], ["show", "a", "--format", "table"]] {
      let run = try binary.run(arguments + ["--input", saved])
      #expect(run.status == 0)
      #expect(run.out.contains("dws_^[[2J<202E>"))
      #expect(!run.out.unicodeScalars.contains { $0 != "\n" && $0.value < 0x20 || $0.value == 0x202E })
    }
  }

  @Test func `shows a long log to its last byte, in one line or in many`() throws {
    let log = String(repeating: "x", count: 300_000) + "\\n" + String(repeating: "line\\n", count: 80_000) + "THE END"
    let long = try binary.file("long.json", #"[{"id":"a","sync_msg":"\#(log)"}]"#)
    let run = try binary.run(["show", "a", "--format", "table", "--input", long])
    #expect(run.status == 0)
    #expect(run.out.hasSuffix("  THE END\n"))
    #expect(run.out.contains("\n  " + String(repeating: "x", count: 300_000) + "\n"))
    #expect(run.out.count { $0 == "\n" } > 80_000)
  }

  @Test func `shows a log that is no text`() throws {
    let odd = try binary.file("odd.json", #"[{"id":"a","sync_msg":{"n":1.50}}]"#)
    #expect(try binary.run(["show", "a", "--format", "table", "--input", odd]).out.hasSuffix("  {\"n\":1.50}\n"))
  }

  @Test func `takes filters and orders that begin with a minus`() throws {
    let run = try binary.run(["list", "--input", saved, "--filter", "-status:failing", "--sort", "-cluster-name"])
    let names = try JSONValue.parse(run.out)["tasks"]?.array?.map { $0["cluster_name"]?.string }
    #expect(names == ["nameless", "dws_\u{1B}[2J\u{202E}"])
  }

  @Test func `finds nothing wrong with a reader that goes away`() throws {
    let task = #"{"id":"ID","cluster_name":"\#(String(repeating: "x", count: 200))"}"#
    let tasks = (0..<5000).map { task.replacing("ID", with: "\($0)") }.joined(separator: ",")
    let process = binary.process(["list", "--input", try binary.file("many.json", "[\(tasks)]")])
    let (out, error) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = error
    try process.run()
    try out.fileHandleForReading.close()
    try out.fileHandleForWriting.close()
    process.waitUntilExit()
    try error.fileHandleForWriting.close()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(try error.fileHandleForReading.readToEnd() ?? Data() == Data())
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 0)] as [(Int32, Int32)])
  func `serves the demo until it is told to stop`(_ signal: Int32, _ status: Int32) throws {
    let server = binary.process(["demo-server", "--tasks", "7", "--seed", "3"])
    let (out, error) = (Pipe(), Pipe())
    server.standardOutput = out
    server.standardError = error
    try server.run()
    let line = out.fileHandleForReading.availableData
    let told = try JSONValue.parse(Array(line))
    let environment = [
      "SYNCTOP_ENDPOINT": "endpoint", "SYNCTOP_PROJECT_ID": "project_id", "SYNCTOP_WORKSPACE": "workspace",
      "SYNCTOP_TOKEN": "token",
    ].compactMapValues { told[$0]?.string }
    let list = try binary.run(["list"], environment: environment)
    let tasks = try JSONValue.parse(list.out)["tasks"]?.array
    #expect(tasks?.count == 7)
    let id = try #require(tasks?.first?["id"]?.string)
    #expect(try JSONValue.parse(binary.run(["show", id], environment: environment).out)["id"]?.string == id)
    #expect(try binary.run(["show", "nope"], environment: environment).status == 1)
    kill(server.processIdentifier, signal)
    server.waitUntilExit()
    #expect(server.terminationReason == .exit)
    #expect(server.terminationStatus == status)
  }

  @Test func `tells a refused connection with what, why and what next`() throws {
    let run = try binary.run(
      ["list", "--endpoint", "http://127.0.0.1:1", "--project-id", "p", "--workspace", "w"],
      environment: ["SYNCTOP_TOKEN": "CANARY-s3cr3t"])
    #expect(run.status == 1)
    #expect(run.error.contains("connection was refused") && run.error.contains("next:"))
    #expect(!run.error.contains("CANARY"))
  }
}

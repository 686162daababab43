import SyncLog
import SyncWire
import Testing

@testable import SynctopCommands

@Suite struct `A script is told` {
  private let binary: Binary

  init() throws { binary = try Binary() }

  @Test func `both addresses of the region, and that they are the region's`() throws {
    let run = try binary.run(["config", "show", "--region", "cn-north-4", "--format", "json"])
    let report = try JSONValue.parse(run.out)
    #expect(report["endpoint"]?["value"] == "https://dayu.cn-north-4.myhuaweicloud.com")
    #expect(report["endpoint"]?["source"] == "region")
    #expect(report["iam_endpoint"]?["value"] == "https://iam.cn-north-4.myhuaweicloud.com")
    #expect(report["region"]?["source"] == "--region")
  }

  @Test(arguments: [
    ("cluster", "cluster-name"), ("-create", "create-time"), ("update", "update-time"), ("type", "cluster-type"),
    ("worst,sync", "sync-time"), ("wrost", "worst"), ("CLUSTER_NAM", "cluster-name"),
  ])
  func `which column was likely meant`(_ order: String, _ column: String) throws {
    #expect(SortProblem(order)?.nextStep.hasPrefix("did you mean \(column)?") == true)
    let run = try binary.run(["list", "--sort", order, "--input", "/nowhere"])
    #expect(run.status == 2)
    #expect(run.error.contains("did you mean \(column)?"))
  }

  @Test func `that there are too many columns`() {
    #expect(SortProblem("worst,since,next")?.what.contains("too many") == true)
    #expect(SortProblem("worst,-since") == nil)
  }

  @Test(arguments: [
    ("<html></html>", "isn't JSON"), (" \n", "is empty"),
    (#"{"error_code":"APIG.0308","error_msg":"slow"}"#, "APIG.0308"),
  ])
  func `what a file holds instead of tasks`(_ text: String, _ words: String) throws {
    let run = try binary.run(["list", "--input", try binary.file("odd", text)])
    #expect(run.status == 1)
    #expect(run.out == "")
    #expect(run.error.contains(words) && run.error.contains("next:"))
  }

  @Test func `that a saved list isn't whole, with all that came`() throws {
    let run = try binary.run(["list", "--input", try binary.file("part", #"{"tasks":[{"id":"a"},1],"total":7}"#)])
    #expect(run.status == 0)
    #expect(run.error.contains("total is 7") && run.error.contains("1 entry was no task"))
    #expect(try JSONValue.parse(run.out)["total"] == 7)
  }

  @Test func `the service's own words and a name in a table`() throws {
    let tasks =
      #"[{"id":"a","sync_status":"SYNC_\u001bPAUSED","cluster_name":" ","cluster_id":"c-1"},"#
      + #"{"id":"b","data_connection_name":"conn"},{"id":"c"}]"#
    let table = try binary.run(["list", "--format", "table", "--input", try binary.file("odd", tasks)]).out
    #expect(table.contains("SYNC_^[PAUSED  c-1"))
    #expect(table.contains("  conn"))
    #expect(table.contains("  (no name)"))
  }

  @Test func `that the service answered with another task`() throws {
    func wire(_ json: String) throws -> WireTask {
      try #require(SavedAnswer.read(Array(json.utf8), keepsObjects: true).tasks.first)
    }
    #expect(throws: Never.self) { try ShowCommand.checked(wire(#"{"id":"a"}"#), is: "a") }
    #expect(throws: Never.self) { try ShowCommand.checked(wire(#"{"cluster_name":"c"}"#), is: "a") }
    let failure = #expect(throws: CommandFailure.self) { try ShowCommand.checked(wire(#"{"id":"b"}"#), is: "a") }
    #expect(failure?.code == 1)
    #expect(failure?.what.contains("answered with the task b") == true)
  }
}

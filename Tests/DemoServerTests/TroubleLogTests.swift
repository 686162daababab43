import Foundation
import Testing

@testable import DemoServer

@Suite struct `A demo task's log` {
  @Test(arguments: Trouble.allCases) func `has sound JSON where it has any`(_ trouble: Trouble) throws {
    for cause in 0..<20 as Range<UInt64> {
      let text = log(trouble, cause)
      #expect(!text.isEmpty)
      guard let opening = text.firstIndex(where: { "[{".contains($0) }) else { continue }
      let json = try JSONSerialization.jsonObject(with: Data(text[opening...].utf8))
      guard let jobs = json as? [[String: Any]] else { continue }
      #expect(Set(jobs[0].keys) == keys)
      #expect(jobs[0]["status"] as? String == "FAILED")
    }
  }

  @Test func `is the same for all tasks of a cause, but for the job's id`() {
    let one = TroubleLog(cause: 9, trouble: .policyDependents, jobID: "a", connection: "x").text
    let other = TroubleLog(cause: 9, trouble: .policyDependents, jobID: "b", connection: "y").text
    #expect(one.replacing("\"jobId\":\"a\"", with: "\"jobId\":\"b\"") == other)
    #expect(log(.policyDependents, 9) != log(.policyDependents, 10))
  }

  @Test func `prints dependents as the server does`() {
    #expect(
      log(.policyDependents, 1).contains(
        #"cannot be dropped because some objects depend on it\n  Detail: target of row"#))
    #expect(log(.policyDependents, 1).contains("ERROR: role \\\"iam_group_"))
  }

  @Test func `reaches every reason from some cause`() {
    let reached = (0..<2000 as Range<UInt64>).flatMap { cause in
      ClusterType.allCases.map { Trouble(cause: cause, clusterType: $0) }
    }
    #expect(Set(reached).union([.connectionInvalid]) == Set(Trouble.allCases))
  }

  private let keys: Set<String> = [
    "duration", "jobId", "jobType", "message", "rowCount", "rows", "schema", "status", "totalRowCount",
  ]

  private func log(_ trouble: Trouble, _ cause: UInt64) -> String {
    TroubleLog(cause: cause, trouble: trouble, jobID: "9324a84d-e151-44ee-aafc-c6a6c2084b0c", connection: "dc_1").text
  }
}

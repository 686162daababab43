import Foundation
import TaskModel
import Testing

@testable import DemoServer
@testable import enum DemoServer.Trouble

@Suite struct `A demo task's log` {
  @Test(arguments: Trouble.allCases.filter { $0 != .cut })
  func `has sound JSON where it has any`(_ trouble: Trouble) throws {
    for cause in 0..<20 as Range<UInt64> {
      let text = log(trouble, cause)
      #expect(!text.isEmpty)
      guard let opening = text.firstIndex(where: { "[{".contains($0) }) else { continue }
      let json = try JSONSerialization.jsonObject(with: Data(text[opening...].utf8))
      guard let jobs = json as? [[String: Any]] else { continue }
      #expect(jobs.allSatisfy { Set($0.keys) == keys })
      #expect(jobs.last?["status"] as? String == "FAILED")
    }
  }

  @Test(arguments: Trouble.allCases) func `tells a cause that the board knows`(_ trouble: Trouble) throws {
    var fields = SyncTaskFields()
    (fields.id, fields.syncStatus) = ("1", "SYNC_FAIL")
    for cause in 0..<9 as Range<UInt64> {
      fields.syncMessage = "[2024-03-20 10:25:54] ===> \(log(trouble, cause))"
      let snapshot = Snapshot(tasks: [SyncTask(fields)], total: 1, takenAt: start)
      let digest = Digest(previous: nil, snapshot: snapshot, zone: .fixed(name: "Asia/Shanghai", seconds: 28_800))
      #expect(digest.cause(at: 0)?.id != "unknown", "\(log(trouble, cause))")
    }
  }

  @Test func `ends within the server's words where it is cut`() {
    for cause in 0..<20 as Range<UInt64> {
      let text = log(.cut, cause)
      #expect(text.contains("cannot be dropped"))
      #expect(!text.hasSuffix("]"))
    }
  }

  @Test func `has several jobs, of which some went well`() {
    let text = log(.severalJobs, 3)
    #expect(text.matches(of: /"status":"FAILED"/).count == 2)
    #expect(text.contains(#""status":"SUCCESS""#))
  }

  @Test func `lists a hundred dependents at most, and counts the rest`() {
    let lines = log(.role(.huge), 3).split(separator: #"\n"#)
    #expect(lines.count { $0.contains(" of ") || $0.contains("privileges for") } == 100)
    #expect(lines.contains { $0.contains("and 57 other objects (see server log for list)") })
  }

  @Test func `is the same for all tasks of a cause, but for the job's id`() {
    let one = TroubleLog(cause: 9, trouble: .role(.policies), jobID: "a", connection: "x").text
    let other = TroubleLog(cause: 9, trouble: .role(.policies), jobID: "b", connection: "y").text
    #expect(one.replacing("\"jobId\":\"a\"", with: "\"jobId\":\"b\"") == other)
    #expect(log(.role(.policies), 9) != log(.role(.policies), 10))
  }

  @Test func `prints dependents as the server does`() {
    #expect(
      log(.role(.policies), 1).contains(
        #"cannot be dropped because some objects depend on it\n  Detail: target of row"#))
    #expect(log(.role(.policies), 1).contains("ERROR: role \\\"iam_group_"))
  }

  @Test func `reaches every reason from some cause`() {
    let reached = (0..<2000 as Range<UInt64>).flatMap { cause in
      ClusterType.allCases.map { Trouble(cause: cause, clusterType: $0) }
    }
    #expect(Set(reached).union([.service(.connectionInvalid), .role(.huge), .role(.hostile)]) == Set(Trouble.allCases))
  }

  private let keys: Set<String> = [
    "duration", "jobId", "jobType", "message", "rowCount", "rows", "schema", "status", "totalRowCount",
  ]

  private func log(_ trouble: Trouble, _ cause: UInt64) -> String {
    TroubleLog(cause: cause, trouble: trouble, jobID: "9324a84d-e151-44ee-aafc-c6a6c2084b0c", connection: "dc_1").text
  }
}

import SyncLog
import Testing

@Suite struct `Jobs within other JSON` {
  private static let jobs = #"[{"jobId":"1","status":"FAILED","message":"m"},{"jobId":"2","status":"SUCCESS"}]"#

  private func ids(_ json: String) -> [String?] {
    SyncMessage(LogText.stamp(10) + "x failed:" + json).entries.flatMap(\.jobs).map(\.jobID)
  }

  @Test(arguments: [
    #"{"jobs":\#(jobs)}"#, #"{"data":\#(jobs),"total":2}"#, #"{"result":{"jobs":\#(jobs)}}"#, "[\(jobs)]",
    #"{"status":"FAILED","jobs":\#(jobs)}"#,
  ]) func `are found`(_ json: String) { #expect(ids(json) == ["1", "2"]) }

  @Test(arguments: [
    #"{"a":{"b":{"c":{"d":\#(jobs)}}}}"#, #"{"messageList":[{"name":"n","rbKey":"k","message":"m"}]}"#,
    #"{"error":{"status":"500"}}"#,
  ]) func `aren't looked for too deep, nor made of what is no job`(_ json: String) { #expect(ids(json) == []) }

  @Test func `don't replace a job that says something itself`() {
    #expect(ids(#"{"jobId":"0","status":"FAILED","children":\#(Self.jobs)}"#) == ["0"])
  }
}

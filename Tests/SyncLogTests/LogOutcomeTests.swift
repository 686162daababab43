import SyncLog
import Testing

@Suite struct `An entry` {
  private func outcome(_ text: String) -> LogOutcome? { SyncMessage(LogText.stamp(10) + text).entries.first?.outcome }

  @Test(arguments: [
    "Submit job to datamanager failed", "Mrs sync failed, please check", "The task has timed out",
    "java.net.SocketTimeoutException: Read", "ERROR: x", "Connection refused", "同步失败：未知异常", "未成功",
    "3 failed, 2 succeeded",
    "failed: 10", "10 failed", "HTTP Status 401 – Unauthorized", #"{"error_code":"DLM.4001","error_msg":"x"}"#,
    #"List groups: {"error":{"message":"no","code":403}}"#, #"x [{"status":"FAILED","jobId":"1"}]"#,
    #"x [{"jobId":"1","message":"FATAL: x"}]"#, #"[{"jobId":"1","status":"SUCCESS"},{"jobId":"2","status":"FAILED"}]"#,
  ]) func `has failed`(_ text: String) { #expect(outcome(text) == .failed) }

  @Test(arguments: [
    "Submit job to datamanager success", "job 1 finished in 3 ms", "同步成功", "0 failed, 12 succeeded",
    "done without errors",
    "completed, failed: 0, errors=0", "同步完成，无异常", #"x:[{"status":"SUCCESS","jobId":"1","message":""}]"#,
  ]) func `has succeeded`(_ text: String) { #expect(outcome(text) == .succeeded) }

  @Test(arguments: [
    "Retry 1", "", "failover", "no error", "0 failed", "没有", #"{"code":0,"message":"x"}"#,
    #"{"statusCode":0,"msgDesc":"x"}"#, #"[{"a":1}]"#, "completeness",
  ]) func `has an unknown outcome`(_ text: String) { #expect(outcome(text) == .unknown) }

  @Test func `has a job of a message alone where a server speaks`() {
    func jobs(_ json: String) -> [String?] {
      SyncMessage(LogText.stamp(10) + json).entries.flatMap(\.jobs).map(\.message)
    }
    #expect(jobs(#"x:[{"message":"ERROR: a"}]"#) == ["ERROR: a"])
    #expect(jobs(#"x:{"message":"FATAL: a"}"#) == ["FATAL: a"])
    #expect(jobs(#"x:[{"message":"hello"}]"#).isEmpty)
    #expect(jobs(#"x:{"code":"DLM.1","message":"ERROR: a"}"#).isEmpty)
  }

  @Test func `prints its jobs' numbers as they came`() {
    let text = #"x:[{"duration":0.10,"jobId":"a","jobType":"SQL","rowCount":1e3,"status":"OK","totalRowCount":"7"}]"#
    let job = SyncMessage(text).entries.first?.jobs.first
    #expect(job?.duration == "0.10")
    #expect(job?.rowCount == "1e3")
    #expect(job?.totalRowCount == "7")
    #expect(job?.jobType == "SQL")
    #expect(job?.message == nil)
    #expect(job?.outcome == .unknown)
  }
}

import SyncLog
import Testing

@Suite struct `The brief of a log` {
  @Test(arguments: [
    (LogText.failed(10, #"ERROR: role \"a\" cannot be dropped\n Detail: x"#), "role \"a\" cannot be dropped"),
    (LogText.failed(10, #"[10.0.3.17:53412/10.0.3.80:8000] FATAL:  x y"#), "x y"),
    (LogText.failed(10, #"错误：角色 \"a\" 已存在"#), "角色 \"a\" 已存在"),
    (LogText.failed(10, #"\n  \nNOTICE: n"#), "n"),
    (LogText.failed(10, "[x] no severity"), "[x] no severity"),
    (LogText.failed(10, ""), "Submit job to datamanager failed"),
    (LogText.stamp(10) + #"failed:{"error_code":"DLF.6423","error_msg":"No agent."}"#, "DLF.6423: No agent."),
    (LogText.stamp(10) + #"{"error":{"message":"denied","code":403}}"#, "403: denied"),
    (LogText.stamp(10) + #"{"error":"denied"}"#, "denied"),
    (LogText.stamp(10) + "failed:java.lang.X: y\n\tat z", "failed:java.lang.X: y"),
    (LogText.stamp(10) + #"{"a":1}"#, #"{"a":1}"#),
    (LogText.stamp(10), "[2024-03-20 10:25:10]"),
    ("ERROR: plain text", "plain text"),
  ]) func `is the first line of its error, else of its words`(_ text: String, _ brief: String) {
    #expect(SyncMessage.brief(of: text) == brief)
  }

  @Test func `is that of the newest failed entry, whatever the order`() {
    let old = LogText.failed(10, "ERROR: old\\nx")
    let new = LogText.failed(12, "ERROR: new\\nx")
    let fine = LogText.stamp(13) + "Sync finished"
    #expect(SyncMessage.brief(of: old + "\n" + new) == "new")
    #expect(SyncMessage.brief(of: new + "\n" + old) == "new")
    #expect(SyncMessage.brief(of: fine + "\n" + new + "\n" + old) == "new")
    #expect(SyncMessage.brief(of: fine + "\n" + LogText.stamp(11) + "Retry") == "Sync finished")
  }

  @Test func `is that of the last failed job`() {
    let jobs = [LogText.job("ERROR: one"), LogText.job("ERROR: two"), LogText.job("fine", status: "SUCCESS")]
    #expect(SyncMessage.brief(of: LogText.stamp(10) + "x:[" + jobs.joined(separator: ",") + "]") == "two")
  }

  @Test func `is bounded`() {
    #expect(SyncMessage.brief(of: String(repeating: "长", count: 1000))?.count == SyncMessage.briefLimit)
    #expect(SyncMessage.brief(of: String(repeating: "x", count: 512))?.count == SyncMessage.briefLimit)
  }
}

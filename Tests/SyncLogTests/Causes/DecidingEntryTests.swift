import SyncLog
import Testing

@Suite struct `The cause of a whole log` {
  private func summary(_ text: String) -> String {
    CauseTable.standard.cause(of: SyncMessage(text)).summary.english
  }

  @Test func `is that of the newest failed entry, whatever the order`() {
    let old = LogText.failed(10, "ERROR: old\\nx")
    let new = LogText.failed(12, "ERROR: new\\nx")
    let fine = LogText.stamp(13) + "Sync finished"
    #expect(summary(old + "\n" + new) == "new")
    #expect(summary(new + "\n" + old) == "new")
    #expect(summary(fine + "\n" + new + "\n" + old) == "new")
    #expect(summary(fine + "\n" + LogText.stamp(11) + "Retry") == "the log tells of no failure")
  }

  @Test func `is that of the last failed job`() {
    let jobs = [LogText.job("ERROR: one"), LogText.job("ERROR: two"), LogText.job("fine", status: "SUCCESS")]
    #expect(summary(LogText.stamp(10) + "x:[" + jobs.joined(separator: ",") + "]") == "two")
  }

  @Test(arguments: ["长", "x"]) func `quotes a bounded piece of what it doesn't know`(_ letter: String) {
    let words = { String(repeating: letter, count: $0) }
    #expect(summary(LogText.failed(10, "ERROR: " + words(1000))) == words(512) + "…")
    #expect(summary(LogText.failed(10, "ERROR: " + words(512))) == words(512))
  }
}

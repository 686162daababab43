import SyncLog
import Testing

@Suite struct `A log` {
  @Test func `is cut into entries at its stamps`() {
    let message = SyncMessage(LogText.failed(10, "ERROR: a") + "\r\n" + LogText.stamp(11) + "Retry 1\n\n")
    #expect(message.entries.map(\.time) == ["2024-03-20 10:25:10", "2024-03-20 10:25:11"])
    #expect(message.entries.map(\.headline) == ["Submit job to datamanager failed", "Retry 1"])
    #expect(message.entries.map(\.outcome) == [.failed, .unknown])
    #expect(message.entries.map(\.jsonState) == [.ok, .none])
    #expect(message.jsonState == .ok)
  }

  @Test func `keeps the text before its first stamp as an entry without a time`() {
    let message = SyncMessage("Sync of 3 users\n" + LogText.failed(10, "ERROR: a"))
    #expect(message.entries.map(\.time) == [nil, "2024-03-20 10:25:10"])
    #expect(message.entries.first?.headline == "Sync of 3 users")
    #expect(message.lead.isEmpty)
  }

  @Test(arguments: ["", " \r\n\t\n", "null", " null\n", "\0"]) func `that says nothing has no entry`(_ text: String) {
    let message = SyncMessage(text)
    #expect(message.entries.isEmpty && message.lead == text)
    #expect(message.newest == nil && LogDocument(Explanation(message)).lines.isEmpty)
  }

  @Test func `with blanks before a stamp has no entry for them`() {
    let message = SyncMessage(" \n" + LogText.stamp(10) + "Retry")
    #expect(message.lead == " \n")
    #expect(message.entries.count == 1)
  }

  @Test(arguments: [
    "[2024-03-20 10:25:54.123] ===> ", "[2024-03-20T10:25:54Z] ===> ", "[2024/03/20 10:25:54] ===> ",
    "[2024-03-20 10:25:54,123 +08:00] ==> ", "[2024-03-20 10:25:54]===>",
  ]) func `knows stamps of other spelling`(_ stamp: String) {
    let message = SyncMessage("before " + stamp + "after")
    #expect(message.entries.map(\.headline) == ["before", "after"])
  }

  @Test(arguments: ["[2024-03-20 10:25] ===> ", "[2024-03-20 10:25:54] => ", "[2024-03-20 10:25:54] ", "[x] ===> "])
  func `takes nothing else for a stamp`(_ text: String) {
    #expect(SyncMessage("before " + text + "after").entries.count == 1)
  }

  @Test func `may hold a stamp in a JSON string`() {
    let message = SyncMessage(LogText.failed(10, #"ERROR: \"a\" ]\n\#(LogText.stamp(11))b"#))
    #expect(message.entries.count == 1)
    #expect(message.entries.first?.jobs.first?.message == "ERROR: \"a\" ]\n" + LogText.stamp(11) + "b")
  }

  @Test func `has its newest entry by the stamp, the last of equal ones`() {
    let a = LogText.stamp(12) + "a\n"
    let b = LogText.stamp(11) + "b\n"
    let c = LogText.stamp(12) + "c\n"
    #expect(SyncMessage(a + b).newest?.headline == "a")
    #expect(SyncMessage(a + b + c).newest?.headline == "c")
    #expect(SyncMessage("prefix" + b).newest?.headline == "b")
    #expect(SyncMessage("[2024-03-20 10:25:12.5] ===> d\n" + c).newest?.headline == "d")
  }

  @Test func `can hold several documents glued together`() {
    let text = LogText.stamp(10) + "a:[" + LogText.job("one") + "][" + LogText.job("two") + "] tail {\"x\":1} end"
    let entry = SyncMessage(text).entries[0]
    #expect(entry.jobs.map(\.message) == ["one", "two"])
    #expect(entry.headline == "a")
    #expect(entry.parts.map(\.jsonState) == [.none, .ok, .ok, .none, .ok, .none])
    #expect(entry.trailing == "end")
  }

  @Test(arguments: ["granted [] to {x} and [y]", "java: {a=b}", "[INFO] done", "see [1] and {2}", "from:[10.0.0.1] x"])
  func `isn't taken for JSON where it is prose`(_ text: String) {
    #expect(SyncMessage(LogText.stamp(10) + text).jsonState == .none)
  }

  @Test(arguments: ["failed:[]", "failed: {}", "失败：[\"a\"]\n", "[ {\n \"a\" : 1 } ]", "{}", "x {\"a\":1} y"])
  func `is taken for JSON where it is`(_ text: String) {
    #expect(SyncMessage(LogText.stamp(10) + text).jsonState == .ok)
  }
}

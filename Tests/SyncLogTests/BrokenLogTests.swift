import SyncLog
import Testing

@Suite struct `A broken log` {
  private let whole = LogText.failed(10, #"ERROR: role \"a\" cannot be dropped\n Detail: owner of table t"#)
  private let next = LogText.failed(11, #"ERROR: role \"b\" already exists"#)

  @Test func `is truncated wherever its JSON is cut, and keeps the words before the cut`() {
    let jsonStart = LogText.stamp(10).utf8.count + "Submit job to datamanager failed:".utf8.count
    for length in (jsonStart + 1)..<whole.utf8.count {
      let text = String(decoding: whole.utf8.prefix(length), as: UTF8.self)
      let entry = SyncMessage(text).entries[0]
      #expect(entry.jsonState == .truncated, "cut at \(length)")
      let message = entry.jobs.first?.message ?? ""
      #expect("ERROR: role \"a\" cannot be dropped\n Detail: owner of table t".hasPrefix(message), "cut at \(length)")
      #expect(entry.outcome == .failed)
    }
  }

  @Test func `is truncated wherever its head is cut within the JSON`() {
    let jsonStart = LogText.stamp(10).utf8.count + "Submit job to datamanager failed:[{".utf8.count
    for length in (jsonStart + 1)..<(whole.utf8.count - 1) {
      let text = String(decoding: whole.utf8.dropFirst(length), as: UTF8.self)
      let message = SyncMessage(text + "\n" + next)
      #expect(message.entries.map(\.jsonState) == [.truncated, .ok], "\(text)")
      #expect(message.entries.map(\.time) == [nil, "2024-03-20 10:25:11"])
    }
  }

  @Test func `keeps its entries apart when one is cut and the next follows on a new line or at once`() {
    let bodyStart = LogText.stamp(10).utf8.count
    for glue in ["\n", "\r\n", ""] {
      for length in bodyStart..<whole.utf8.count {
        let text = String(decoding: whole.utf8.prefix(length), as: UTF8.self) + glue + next
        let message = SyncMessage(text)
        #expect(message.entries.map(\.time) == ["2024-03-20 10:25:10", "2024-03-20 10:25:11"], "\(text)")
        #expect(message.entries.last?.jobs.first?.message == "ERROR: role \"b\" already exists")
      }
    }
  }

  @Test func `is invalid with raw line breaks in a string, and its message is found`() {
    let entry = SyncMessage(LogText.failed(10, "ERROR: a\n Detail: b\nc")).entries[0]
    #expect(entry.jsonState == .invalid)
    #expect(entry.jobs.first?.message == "ERROR: a\n Detail: b\nc")
    #expect(entry.jobs.first?.status == "FAILED")
    #expect(entry.jobs.first?.totalRowCount == "0")
  }

  @Test func `is invalid with unescaped quotes, and its message is found`() {
    let entry = SyncMessage(LogText.failed(10, #"ERROR: role "a", "b" or "c\u00e9" is\n"bad"}, x"#)).entries[0]
    #expect(entry.jsonState == .invalid)
    #expect(entry.jobs.map(\.message) == ["ERROR: role \"a\", \"b\" or \"cé\" is\n\"bad\"}, x"])
  }

  @Test func `tells of each job that can be made out`() {
    let text =
      LogText.stamp(10) + "failed:[" + LogText.job("ERROR: \"one\"") + "," + LogText.job("two", status: "SUCCESS")
    let entry = SyncMessage(text).entries[0]
    #expect(entry.jobs.map(\.message) == ["ERROR: \"one\"", "two"])
    #expect(entry.jobs.map(\.outcome) == [.failed, .succeeded])
  }

  @Test func `too deep is invalid and not read`() {
    for depth in [513, 100_000] {
      let bomb = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      let message = SyncMessage(LogText.stamp(10) + "failed:" + bomb + "\n" + next)
      #expect(message.entries.map(\.jsonState) == [.invalid, .ok])
      #expect(message.jsonState == .invalid)
    }
  }

  @Test func `counts the worst of its entries`() {
    let cut = LogText.stamp(12) + "failed:[{\"a"
    let bad = LogText.stamp(13) + "failed:[{a}]"
    #expect(SyncMessage(next + "\n" + bad).jsonState == .invalid)
    #expect(SyncMessage(bad + "\n" + cut + "\n" + next).jsonState == .truncated)
    #expect(SyncMessage(LogText.stamp(1) + "a\n" + next).jsonState == .ok)
  }
}

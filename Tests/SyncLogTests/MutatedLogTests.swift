import SyncLog
import Testing

@Suite struct `No character is lost` {
  private static let logs: [String] = [
    LogText.failed(10, #"ERROR: role \"测\u6d4b\" 😀\n Detail: \\ x"#) + "\n" + LogText.stamp(11) + "Retry 1\r\n"
      + LogText.failed(12, "FATAL: b") + " ,later",
    "prefix é\n" + LogText.stamp(10) + #"同步失败: {"error":{"code":1,"message":"a \"b\""}} tail ["# + LogText.stamp(11),
  ]

  @Test(arguments: logs) func `by a cut at either end, wherever it falls`(_ log: String) {
    for length in 0...log.utf8.count {
      expectWhole(String(decoding: log.utf8.prefix(length), as: UTF8.self))
      expectWhole(String(decoding: log.utf8.dropFirst(length), as: UTF8.self))
    }
  }

  @Test(.enabled(if: !LogSample.all.isEmpty, "the sample logs are not beside the project"))
  func `by cuts and flips of the sample logs`() {
    var dice = SeededGenerator(seed: 7)
    for sample in LogSample.all where sample.text.utf8.count < 2000 {
      let step = sample.text.utf8.count < 600 ? 1 : 11
      for length in stride(from: 0, to: sample.text.utf8.count, by: step) {
        expectWhole(String(decoding: sample.text.utf8.prefix(length), as: UTF8.self))
      }
      for _ in 0..<20 { expectWhole(Wounds.inflict(on: sample.text, &dice)) }
    }
  }

  @Test(arguments: 0..<200) func `by flipped, dropped, doubled and misplaced bytes`(_ seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    for log in Self.logs { expectWhole(Wounds.inflict(on: log, &dice)) }
  }
}

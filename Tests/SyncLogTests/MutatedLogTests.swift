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
      for _ in 0..<20 { expectWhole(mutated(sample.text, &dice)) }
    }
  }

  @Test(arguments: 0..<200) func `by flipped, dropped, doubled and misplaced bytes`(_ seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    for log in Self.logs { expectWhole(mutated(log, &dice)) }
  }

  /// A few random wounds of the kinds that transport and careless programs make.
  private func mutated(_ text: String, _ dice: inout SeededGenerator) -> String {
    var bytes = Array(text.utf8)
    let marks = Array("[]{}\":,\\\n=> 0\0é".utf8)
    for _ in 0..<Int.random(in: 1...6, using: &dice) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      let other = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0..<6, using: &dice) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes[place] = marks[Int.random(in: 0..<marks.count, using: &dice)]
      case 2: bytes.insert(marks[Int.random(in: 0..<marks.count, using: &dice)], at: place)
      case 3: bytes.remove(at: place)
      case 4: bytes.removeSubrange(min(place, other)..<min(max(place, other), min(place, other) + 40))
      default: bytes.insert(contentsOf: bytes[min(place, other)...max(place, other)], at: place)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

import Testing

@testable import SynctopCommands

@Suite struct `A quantity` {
  @Test(arguments: [("30s", 30.0), ("500ms", 0.5), ("1.5m", 90), ("2 h", 7200), ("1d", 86_400), ("1min", 60)])
  func `of time is a number with a unit`(_ text: String, _ seconds: Double) {
    #expect(Quantity.seconds(text) == seconds)
  }

  @Test(arguments: ["", "30", "s", "-1s", "1e3s", "5x", "1s2", "٣s", "1..5s", "9999999999999s", "nan", "∞s"])
  func `of time is nothing else`(_ text: String) {
    #expect(Quantity.seconds(text) == nil)
  }

  @Test(arguments: [("8MiB", 8_388_608), ("65536", 65_536), ("1kB", 1000), ("0.5KiB", 512)])
  func `of bytes may have a unit`(_ text: String, _ count: Int) {
    #expect(Quantity.byteCount(text) == count)
  }

  @Test func `of bytes is whole and no more than fits`() {
    #expect(Quantity.byteCount("1.5") == nil)
    #expect(Quantity.byteCount("999999999999GiB") == nil)
  }

  @Test(arguments: [("20/10s", 20, 10.0), ("2/s", 2, 1), ("20", 20, 10), ("100/1m", 100, 60)])
  func `of requests is in a time`(_ text: String, _ requests: Int, _ seconds: Double) {
    #expect(Quantity.rate(text)?.requests == requests)
    #expect(Quantity.rate(text)?.seconds == seconds)
  }

  @Test(arguments: ["", "/", "20/", "20/10", "1/2/3s", "x/s", "1.5/s"])
  func `of requests is nothing else`(_ text: String) {
    #expect(Quantity.rate(text) == nil)
  }

  @Test(arguments: ["30s", "500ms", "2m", "1h", "1d", "90s"]) func `of time is written as it is read`(_ text: String) {
    #expect(Quantity.seconds(text).map(Quantity.duration) == text)
  }
}

@Suite struct `The nearest word` {
  @Test(arguments: [("intervall", "interval"), ("INTERVAL", "interval"), ("regoin", "region"), ("reg", "region")])
  func `is what was meant`(_ word: String, _ meant: String) {
    #expect(NearestWord.to(word, among: ["region", "interval", "endpoint"]) == (word == "reg" ? nil : meant))
  }

  @Test func `is none for what resembles nothing`() {
    #expect(NearestWord.to("zzzzzzz", among: ["region"]) == nil)
    #expect(NearestWord.to(String(repeating: "r", count: 10_000), among: ["region"]) == nil)
    #expect(NearestWord.to("x", among: []) == nil)
  }
}

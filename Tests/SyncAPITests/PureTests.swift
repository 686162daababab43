import Testing

@testable import SyncAPI

@Suite struct `The rate of requests` {
  @Test func `lets a window's worth go at once and spreads the rest`() {
    var window = RateWindow(limit: 3, length: .seconds(10))
    let waits = (0..<8).map { _ in window.book(at: .seconds(100)) }
    #expect(waits == [0, 0, 0, 10, 10, 10, 20, 20].map { .seconds($0) })
    #expect(window.book(at: .seconds(125)) == .zero)
  }

  @Test func `never lets more start in any window, whenever they ask`() {
    var window = RateWindow(limit: 20, length: .seconds(10))
    var starts: [Duration] = []
    var now = Duration.zero
    for step in 0..<500 {
      now += .milliseconds((step * 7919) % 611)
      starts.append(now + window.book(at: now))
    }
    for (early, late) in zip(starts, starts.dropFirst(20)) { #expect(late - early >= .seconds(10)) }
  }

  @Test func `is no matter where there is none`() {
    var window = RateWindow(limit: nil, length: .seconds(10))
    #expect((0..<1000).allSatisfy { _ in window.book(at: .zero) == .zero })
  }
}

@Suite struct `The deadline of a poll` {
  @Test func `grows with the pages at the permitted rate`() {
    #expect(ListSettings().pollDeadline(pages: 1) == .seconds(25))
    #expect(ListSettings().pollDeadline(pages: 100) == .seconds(75))
    #expect(ListSettings().pollDeadline(pages: 1000) == .seconds(750))
  }
}

@Suite struct `A time to wait` {
  @Test(
    arguments: [
      ("Wed, 20 Mar 2024 02:25:16 GMT", 1_710_901_516), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
      ("Tue, 29 Feb 2000 00:00:00 GMT", 951_782_400), ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799),
      ("2024-03-20", nil), ("Wed, 20 Mar 2024 02:25:16 CST", nil), ("Wed, 32 Mar 2024 02:25:16 GMT", nil),
      ("Wed, 20 Mar 2024 25:25:16 GMT", nil), ("Wed, 20 Foo 2024 02:25:16 GMT", nil), ("", nil), ("a b c d e GMT", nil),
    ] as [(String, Int64?)])
  func `may be a date`(_ text: String, _ seconds: Int64?) {
    #expect(HTTPDate.epochSeconds(text) == seconds)
  }

  @Test func `that is a date counts from now`() {
    let now: Int64 = 1_710_901_500_000
    #expect(RetryAfter.seconds(["Wed, 20 Mar 2024 02:25:16 GMT"], now: now) == 16)
    #expect(RetryAfter.seconds(["Wed, 20 Mar 2024 02:24:16 GMT"], now: now) == -44)
    #expect(RetryAfter.seconds(["x", "5"], now: now) == 5)
    #expect(RetryAfter.seconds(["1e3", "0x10", "inf"], now: now) == nil)
    #expect(RetryAfter.seconds([], now: now) == nil)
  }
}

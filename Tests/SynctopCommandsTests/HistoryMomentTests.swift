import Support
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `A moment as people type it` {
  private func past(_ text: String) -> Int64? {
    MomentText(now: Fixtures.now, zone: Fixtures.beijing, direction: .past).milliseconds(text)
  }

  private func future(_ text: String) -> Int64? {
    MomentText(now: Fixtures.now, zone: Fixtures.beijing, direction: .future).milliseconds(text)
  }

  @Test(arguments: [("12h", 12 * 60), ("90m", 90), ("2h30m", 150), ("3d", 4320), ("1.5h", 90), ("1w", 10_080)])
  func `is a length of time from now`(_ text: String, _ minutes: Int64) {
    #expect(past(text) == Fixtures.now - minutes * Fixtures.minute)
    #expect(future(text) == Fixtures.now + minutes * Fixtures.minute)
  }

  @Test func `is an hour of the day, the nearest on its side`() {
    #expect(past("10:00") == Fixtures.now - 30 * Fixtures.minute)
    #expect(past("11:00") == Fixtures.now - 23 * Fixtures.hour - 30 * Fixtures.minute)
    #expect(future("11:00") == Fixtures.now + 30 * Fixtures.minute)
    #expect(future("10:30") == Fixtures.now + 24 * Fixtures.hour)
  }

  @Test(arguments: [
    "2024-03-20T10:30:00+08:00", "2024-03-20T02:30:00Z", "2024-03-20T10:30", "2024-03-20 10:30:00", "1710901800000",
    "now",
  ])
  func `is a moment by itself`(_ text: String) {
    #expect(past(text) == Fixtures.now)
  }

  @Test func `is whatever the board understands`() {
    #expect(past("yesterday 22:00") == Fixtures.now - 12 * Fixtures.hour - 30 * Fixtures.minute)
    #expect(past("昨天 22:00") == past("yesterday 22:00"))
    #expect(past("-1h") == Fixtures.now - Fixtures.hour)
    #expect(past("1h ago") == past("1h"))
  }

  @Test func `that has passed is never taken for one to come`() {
    #expect(future("yesterday 22:00") == past("yesterday 22:00"))
    #expect(future("mon 9:00") == past("mon 9:00"))
  }

  @Test func `is the beginning of a day`() {
    #expect(past("2024-03-20") == Fixtures.now - 10 * Fixtures.hour - 30 * Fixtures.minute)
  }

  @Test(arguments: [
    "", "12", "h", "1x", "--1h", "1710901800", "2024-02-30", "2024-13-01", "25:00", "10:60", "99999999d", "١٢h",
    "2024-03-20T10:30:00+99:00", "1h ",
  ])
  func `is nothing else`(_ text: String) {
    #expect(past(text) == nil)
  }
}

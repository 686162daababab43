import Foundation
import TaskModel
import Testing

@Suite struct `Time zones as values` {
  @Test(arguments: ["America/New_York", "Australia/Lord_Howe", "Europe/Berlin", "Asia/Shanghai", "America/Sao_Paulo"])
  func `show what the system's clocks show`(_ name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    let rules = rules(of: zone)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<600 {
      let seconds = Int64.random(in: 946_684_800...1_893_456_000, using: &numbers)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute, .second], from: Date(timeIntervalSince1970: Double(seconds)))
      let local = rules.local(seconds * 1000)
      #expect(local.year == parts.year && local.month == parts.month && local.day == parts.day)
      #expect(local.hour == parts.hour && local.minute == parts.minute && local.second == parts.second)
      let back = try #require(rules.instant(local))
      #expect(rules.local(back) == local)
      #expect(back <= seconds * 1000)
    }
  }

  @Test func `pass over the hour that summer time leaves out`() {
    let local = LocalTime(year: 2024, month: 3, day: 31, hour: 2, minute: 30)
    #expect(berlin.instant(local) == 1_711_846_800_000)
    #expect(berlin.local(1_711_846_800_000).hour == 3)
  }

  @Test func `take the first of two equal hours`() {
    let local = LocalTime(year: 2024, month: 10, day: 27, hour: 2, minute: 30)
    #expect(berlin.instant(local) == 1_729_989_000_000)
    #expect(berlin.local(1_729_989_000_000 + 3_600_000) == local)
  }

  @Test func `write a moment as people read it`() {
    #expect(Samples.shanghai.local(1_710_901_516_000).description == "2024-03-20 10:25:16")
    #expect(Samples.shanghai.local(1_710_901_516_999).clockText == "10:25")
    #expect(ZoneRules(name: "none", offsets: []).local(-1).description == "1969-12-31 23:59:59")
    #expect(LocalTime(year: -5, month: 1, day: 2).dateText == "-0005-01-02")
  }

  @Test(arguments: [Int64.min, Int64.min + 1, -1, 0, Int64.max])
  func `show something for any number`(_ moment: Int64) {
    let rules = ZoneRules(name: "far", offsets: [(from: .min, seconds: .min), (from: .max, seconds: .max)])
    #expect((1...12).contains(rules.local(moment).month))
    #expect((0...23).contains(Samples.shanghai.local(moment).hour))
  }

  @Test func `know no moment for what no calendar shows`() {
    #expect(berlin.instant(LocalTime(year: .max, month: 1, day: 1)) == nil)
    #expect(berlin.instant(LocalTime(year: 2024, month: .min, day: .max)) == nil)
    #expect(berlin.instant(LocalTime(year: 9999, month: 12, day: 31, hour: 23)) != nil)
  }

  private let berlin = ZoneRules(
    name: "Europe/Berlin",
    offsets: [(from: 1_729_990_800, seconds: 3600), (from: 0, seconds: 3600), (from: 1_711_846_800, seconds: 7200)])

  private func rules(of zone: TimeZone) -> ZoneRules {
    var moment = Date(timeIntervalSince1970: 946_684_800)
    var offsets = [(from: Int64(moment.timeIntervalSince1970), seconds: zone.secondsFromGMT(for: moment))]
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next.timeIntervalSince1970 < 1_900_000_000 {
      moment = next
      offsets.append((from: Int64(next.timeIntervalSince1970), seconds: zone.secondsFromGMT(for: next)))
    }
    return ZoneRules(name: zone.identifier, offsets: offsets)
  }
}

import Dashboard
import Support
import TaskModel
import Testing

@Suite struct `A moment of the past` {
  /// 2024-03-20 10:30:00 +08:00, a Wednesday.
  private let now = Fixtures.now
  private let zone = Fixtures.beijing

  private func read(_ text: String, from shown: Int64? = nil) -> String {
    switch PastMoment(text, from: shown ?? now, clock: now, zone: zone) {
    case .moment(let moment): "\(zone.local(moment))"
    case .ahead(let moment): "ahead \(zone.local(moment))"
    case .present: "present"
    case .unreadable: "unreadable"
    }
  }

  @Test(arguments: [
    ("03:00", "2024-03-20 03:00:00"), ("3:00", "2024-03-20 03:00:00"), ("03:00:15", "2024-03-20 03:00:15"),
    ("10:30", "2024-03-20 10:30:00"), ("22:00", "2024-03-19 22:00:00"), ("03：00", "2024-03-20 03:00:00"),
    (" 03:00 ", "2024-03-20 03:00:00"),
  ]) func `a time is the last time that clocks showed it`(_ text: String, _ wanted: String) {
    #expect(read(text) == wanted)
  }

  @Test(arguments: [
    ("yesterday 22:00", "2024-03-19 22:00:00"), ("Yesterday", "2024-03-19 10:30:00"),
    ("today 03:00", "2024-03-20 03:00:00"), ("昨天 22:00", "2024-03-19 22:00:00"), ("昨天22:00", "2024-03-19 22:00:00"),
    ("前天 1:05", "2024-03-18 01:05:00"), ("today 23:00", "ahead 2024-03-20 23:00:00"),
    ("day before yesterday 7:00", "2024-03-18 07:00:00"),
  ]) func `a day's name goes before a time`(_ text: String, _ wanted: String) {
    #expect(read(text) == wanted)
  }

  @Test(arguments: [
    ("mon 9:00", "2024-03-18 09:00:00"), ("Wednesday 9:00", "2024-03-20 09:00:00"),
    ("wed 11:00", "2024-03-13 11:00:00"),
    ("thu 9:00", "2024-03-14 09:00:00"), ("周一 9:00", "2024-03-18 09:00:00"), ("星期日 9:00", "2024-03-17 09:00:00"),
  ]) func `a day of the week is the last one`(_ text: String, _ wanted: String) {
    #expect(read(text) == wanted)
  }

  @Test(arguments: [
    ("-2h", "2024-03-20 08:30:00"), ("-2h30m", "2024-03-20 08:00:00"), ("2h ago", "2024-03-20 08:30:00"),
    ("-90s", "2024-03-20 10:28:30"), ("- 1d", "2024-03-19 10:30:00"), ("+10m", "ahead 2024-03-20 10:40:00"),
  ]) func `a span counts from what is shown`(_ text: String, _ wanted: String) {
    #expect(read(text) == wanted)
  }

  @Test func `in the past a span goes on from there, forwards too`() {
    let shown = now - 5 * Fixtures.hour
    #expect(read("+1h", from: shown) == "2024-03-20 06:30:00")
    #expect(read("-1h", from: shown) == "2024-03-20 04:30:00")
  }

  @Test(arguments: [
    ("2024-03-20 03:00", "2024-03-20 03:00:00"), ("2024-03-20T03:00:15", "2024-03-20 03:00:15"),
    ("2024-03-20t03:00z", "ahead 2024-03-20 11:00:00"), ("2024-03-19T19:00:00Z", "2024-03-20 03:00:00"),
    ("2024-03-20 03:00+08:00", "2024-03-20 03:00:00"), ("2024-03-20 03:00:00 +0900", "2024-03-20 02:00:00"),
    ("2024-03-20T03:00:00-01", "ahead 2024-03-20 12:00:00"), ("2024-03-20", "2024-03-20 00:00:00"),
    ("03-20 03:00", "2024-03-20 03:00:00"), ("12-31 03:00", "2023-12-31 03:00:00"),
    ("2-29 5:00", "2024-02-29 05:00:00"),
    ("3-21 05:00", "2023-03-21 05:00:00"), ("2025-01-01", "ahead 2025-01-01 00:00:00"),
  ]) func `a date may stand before a time`(_ text: String, _ wanted: String) {
    #expect(read(text) == wanted)
  }

  @Test(arguments: [
    "3", "25:00", "3:60", "3:5", "yesterday 25:00", "2024-02-30", "2024-13-01 03:00", "-", "-2", "-2x", "--2h",
    "-2h-3m",
    "tomorrow 3:00", "2024-03-20 03:00+8", "2024-03-20 03:00x", "2024-03-20 03:00+0a00", "2024-03-20 03:00+99:00",
    "monkey", "mon9", "2h",
    "03:00 03:00",
    "00-00", "-9999999999999999999999d x", "２:00",
  ]) func `anything else can't be read`(_ text: String) {
    #expect(read(text) == "unreadable")
  }

  @Test(arguments: ["", "  ", "now", "NOW", "现在"]) func `nothing is the present`(_ text: String) {
    #expect(read(text) == "present")
  }

  @Test func `a time that a change to summer time leaves out is the first moment after it`() {
    // 2024-03-31 01:00 UTC: clocks in Berlin go from 02:00 to 03:00.
    let berlin = ZoneRules(
      name: "Europe/Berlin", offsets: [(from: 0, seconds: 3600), (from: 1_711_846_800, seconds: 7200)])
    let clock: Int64 = 1_711_846_800_000 + 6 * Fixtures.hour
    guard case .moment(let moment) = PastMoment("02:30", from: clock, clock: clock, zone: berlin) else {
      Issue.record("not read")
      return
    }
    #expect(moment == 1_711_846_800_000)
  }
}

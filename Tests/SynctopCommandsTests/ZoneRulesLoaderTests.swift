import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `Zone rules` {
  @Test(
    arguments: [
      ("Asia/Shanghai", "2024-07-01T12:00:00Z", "2024-07-01 20:00:00"),
      ("America/New_York", "2024-07-01T12:00:00Z", "2024-07-01 08:00:00"),
      ("America/New_York", "2024-01-01T12:00:00Z", "2024-01-01 07:00:00"),
      ("Europe/Berlin", "2024-03-31T00:59:59Z", "2024-03-31 01:59:59"),
      ("Europe/Berlin", "2024-03-31T01:00:00Z", "2024-03-31 03:00:00"),
      ("Asia/Kolkata", "2024-01-01T00:00:00Z", "2024-01-01 05:30:00"),
      ("Australia/Lord_Howe", "2024-01-01T00:00:00Z", "2024-01-01 11:00:00"),
      ("UTC", "2024-01-01T00:00:00Z", "2024-01-01 00:00:00"),
    ])
  func `tell what clocks there show`(_ zone: String, _ moment: String, _ clock: String) throws {
    let moment = try #require(ISOMoment.milliseconds(moment))
    #expect(try ZoneRulesLoader.rules(named: zone).local(moment).description == clock)
  }

  @Test(arguments: ["", "Mars/Base", "../../etc/passwd", "Asia/Shanghai\n", String(repeating: "A", count: 5000)])
  func `of a zone that doesn't exist are refused`(_ zone: String) {
    #expect(throws: ConfigurationError.self) { try ZoneRulesLoader.rules(named: zone) }
  }
}

@Suite struct `A moment` {
  @Test(
    arguments: [
      ("2024-03-20T10:30:00+08:00", 1_710_901_800_000), ("2024-03-20T02:30:00Z", 1_710_901_800_000),
      ("2024-03-20 02:30Z", 1_710_901_800_000), ("2024-03-20T02:30:00.25Z", 1_710_901_800_250),
      ("2024-03-19T21:30:00-0500", 1_710_901_800_000), ("1970-01-01T00:00:00Z", 0),
    ] as [(String, Int64)])
  func `is ISO 8601 with a zone`(_ text: String, _ milliseconds: Int64) {
    #expect(ISOMoment.milliseconds(text) == milliseconds)
  }

  @Test(
    arguments: [
      "", "now", "2024-03-20", "2024-03-20T10:30:00", "2024-02-30T00:00:00Z", "2024-03-20T24:00:00Z",
      "2024-03-20T10:30:00+99:00", "0000-00-00T00:00:00Z", "1710901800000", "２０２４-03-20T02:30:00Z",
    ])
  func `is nothing else`(_ text: String) {
    #expect(ISOMoment.milliseconds(text) == nil)
  }
}

import SyncLog
import SyncWire
import TaskModel
import Testing

@Suite struct `A task's fields` {
  @Test func `may all be missing or null`() throws {
    let nulls = WireField.allCases.map { "\"\($0.rawValue)\":null" }.joined(separator: ",")
    #expect(try fields("{}") == SyncTaskFields())
    #expect(try fields("{\(nulls)}") == SyncTaskFields())
  }

  @Test func `are tolerated as numbers where texts are due, and marked`() throws {
    let read = try fields(#"{"id":12345678901234567890,"cluster_name":true,"sync_msg":{"a":[1.0]}}"#)
    #expect(read.id == "12345678901234567890")
    #expect(read.clusterName == "true")
    #expect(read.syncMessage == #"{"a":[1.0]}"#)
    #expect(read.isIrregular)
  }

  @Test(
    arguments: [
      ("4", 4, false), ("\"4\"", 4, true), ("4.0", 4, true), ("24", 24, true), ("-1", -1, true), ("null", nil, false),
      ("1e400", nil, true), ("9223372036854775808", nil, true), ("\"\"", nil, true), ("\"x\"", nil, true),
      ("true", nil, true), ("[]", nil, true), ("\"0x10\"", nil, true), ("\"nan\"", nil, true),
    ] as [(String, Int?, Bool)])
  func `have hours as numbers or as texts of numbers`(_ text: String, _ hour: Int?, _ irregular: Bool) throws {
    let read = try fields(#"{"schedule_start_hour":\#(text)}"#)
    #expect(read.scheduleStartHour == hour)
    #expect(read.isIrregular == irregular)
  }

  @Test(
    arguments: [
      ("1710901516000", 1_710_901_516_000, false), ("1710901516", 1_710_901_516_000, true), ("0", nil, false),
      ("1710901516000000", 1_710_901_516_000, true), ("1710901516000000000", 1_710_901_516_000, true),
      ("\"1710901516000\"", 1_710_901_516_000, true), ("1.710901516e12", 1_710_901_516_000, true),
      ("-5", nil, true), ("253402300799999", 253_402_300_799_999, false),
      ("9223372036854775807", 9_223_372_036_854, true),
      ("99999999999", 99_999_999_999_000, true), ("100000000000", 100_000_000_000, false), ("null", nil, false),
      ("9223372036854775808", nil, true), ("\"2024-03-20\"", nil, true),
    ] as [(String, Int64?, Bool)])
  func `have times in milliseconds, whatever unit they came in`(_ text: String, _ time: Int64?, _ irregular: Bool)
    throws
  {
    let read = try fields(#"{"sync_time":\#(text)}"#)
    #expect(read.syncTime == time)
    #expect(read.isIrregular == irregular)
  }

  @Test func `keep statuses that nobody documents`() throws {
    let read = try fields(#"{"sync_status":"同步失败","schedule_status":"paused","cluster_type":"dli"}"#)
    #expect(read.syncStatus == "同步失败")
    #expect(read.scheduleStatus == "paused")
    #expect(read.clusterType == "dli")
  }

  @Test func `are those that came last when they came twice`() throws {
    #expect(try fields(#"{"id":"a","id":"b"}"#).id == "b")
  }

  @Test func `are absent when an id or a status is empty`() throws {
    let read = try fields(#"{"id":"","sync_status":"","cluster_name":""}"#)
    #expect(read.id == nil)
    #expect(read.syncStatus == nil)
    #expect(read.clusterName == "")
  }

  @Test func `survive invalid bytes in a text`() throws {
    let value = try JSONValue.parse(Array("{\"id\":\"a".utf8) + [0xFF, 0xC0, 0x22, 0x7D])
    #expect(SyncTaskFields(try #require(value.object)).id == "a\u{FFFD}\u{FFFD}")
  }

  private func fields(_ text: String) throws -> SyncTaskFields {
    SyncTaskFields(try #require(try JSONValue.parse(text).object))
  }
}

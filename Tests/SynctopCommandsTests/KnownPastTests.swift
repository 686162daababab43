import ArgumentParser
import History
import Support
import SyncWire
import TaskModel
import Testing

@testable import SynctopCommands

@Suite struct `What a list knows of the past` {
  @Test func `is what people wrote, so that it filters by notes and acknowledgements`() throws {
    let day = try HistoryDay()
    try day.history.note("ticket 4711", on: TaskID("well"), by: "li.wei", at: day.end, in: day.scope)
    let past = try past(day)
    #expect(past.warning == nil)
    #expect(try ids(past, "note:4711") == ["well"])
    #expect(try ids(past, "note:4712") == [])
    #expect(try ids(.none, "note:4711") == [])
  }

  @Test func `is how long tasks have failed`() throws {
    let past = try past(HistoryDay())
    #expect(try ids(past, "streak>2") == ["bad"])
    #expect(try ids(.none, "streak>2") == [])
  }

  @Test func `is nothing of other places`() throws {
    let day = try HistoryDay()
    let other = KnownPast(
      of: [(.only, Scope(address: "https://dayu.example p2 w2", instance: "i2"))], settings: try settings(day),
      now: day.end)
    #expect(other.remembered.isEmpty)
    #expect(other.warning == nil)
  }

  private func past(_ day: HistoryDay) throws -> KnownPast {
    KnownPast(of: [(.only, day.scope)], settings: try settings(day), now: day.end)
  }

  private func settings(_ day: HistoryDay) throws -> LocalSettings {
    try LocalSettings(load("{\"state_dir\": \"\(day.state)\"}"))
  }

  private func ids(_ past: KnownPast, _ filter: String) throws -> [String] {
    let saved = """
      [{"id":"bad","sync_status":"SYNC_FAIL","sync_time":\(Fixtures.now - 40 * Fixtures.minute)},
      {"id":"well","sync_status":"SYNC_SUCCESS","sync_time":\(Fixtures.now)}]
      """
    let wires = try OfflineService(SavedAnswer.read(Array(saved.utf8), keepsObjects: true)).answer(
      ListParameters.parse([])
    ).tasks
    return TaskSelection(
      wires, query: Query(filter), order: nil, now: Fixtures.now, zone: Fixtures.beijing, past: past
    ).tasks.map(\.wire.task.id.text)
  }
}

import SyncLog
import Testing

@Suite(.enabled(if: SharedData.has(SharedData.syncMessages), "the sample logs are not beside the project"))
struct `Each sample log` {
  @Test func `is there`() { #expect(LogSample.all.count >= 89) }

  @Test(arguments: LogSample.all) func `has its entries, and its JSON the expected state`(_ sample: LogSample) {
    let message = SyncMessage(sample.text)
    #expect(String(message.entries.count) == sample.expect["entries"]?.number)
    #expect(message.jsonState.rawValue == sample.expect["json"]?.string)
    if let time = sample.expect["time"] { #expect(message.newest?.time == time.string) }
    if let trailing = sample.expect["trailing"] { #expect(message.newest?.trailing == trailing.string) }
    if let jobs = sample.expect["jobs"]?.array {
      #expect(message.newest?.jobs.map(\.status) == jobs.map { $0.array?.first?.string })
    }
    if let times = sample.expect["entry_classes"]?.array {
      #expect(message.entries.map(\.time) == times.map { $0.array?.first?.string })
    }
  }

  @Test(arguments: LogSample.all) func `keeps its characters`(_ sample: LogSample) { expectWhole(sample.text) }
}

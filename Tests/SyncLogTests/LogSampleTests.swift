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

  @Test(arguments: LogSample.all) func `has a brief exactly when it has an entry`(_ sample: LogSample) {
    let brief = SyncMessage.brief(of: sample.text)
    #expect((brief == nil) == SyncMessage(sample.text).entries.isEmpty)
    #expect(brief?.isEmpty != true && (brief?.count ?? 0) <= SyncMessage.briefLimit)
  }
}

/// Expects that reading `text` lost nothing and that its lines are lines.
func expectWhole(_ text: String, _ at: SourceLocation = #_sourceLocation) {
  let message = SyncMessage(text)
  let pieces = [String(message.lead)] + message.entries.map { String($0.raw) }
  #expect(pieces.joined().unicodeScalars.elementsEqual(text.unicodeScalars), sourceLocation: at)
  for entry in message.entries {
    #expect(entry.raw.utf8.elementsEqual(entry.head.utf8) || !entry.parts.isEmpty, sourceLocation: at)
    #expect((entry.head + entry.parts.map { String($0.raw) }.joined()).utf8.elementsEqual(entry.raw.utf8))
  }
  let lines = message.lines(unfoldJSON: true)
  #expect(!lines.contains { $0.text.utf8.contains(0x0A) }, sourceLocation: at)
  #expect(lines.count <= SyncMessage.lineLimit + 1, sourceLocation: at)
}

extension LogEntry {
  /// The stamp with brackets and arrow, as it came.
  fileprivate var head: String {
    String(decoding: raw.utf8.dropLast(parts.reduce(0) { $0 + $1.raw.utf8.count }), as: UTF8.self)
  }
}

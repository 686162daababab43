import SyncLog
import Testing

/// Expects that reading `text` lost nothing and that its lines are lines.
func expectWhole(_ text: String, _ at: SourceLocation = #_sourceLocation) {
  let message = SyncMessage(text)
  let pieces = [String(message.lead)] + message.entries.map { String($0.raw) }
  #expect(pieces.joined().unicodeScalars.elementsEqual(text.unicodeScalars), sourceLocation: at)
  for entry in message.entries {
    #expect(entry.head.isEmpty == (entry.time == nil), sourceLocation: at)
    #expect(entry.head.hasPrefix(entry.time.map { "[\($0)]" } ?? ""), sourceLocation: at)
    let parts = entry.parts.map { String($0.raw) }.joined()
    #expect((entry.head + parts).utf8.elementsEqual(entry.raw.utf8), sourceLocation: at)
  }
  let lines = LogDocument(Explanation(message)).lines
  #expect(!lines.contains { $0.text.utf8.contains(0x0A) }, sourceLocation: at)
  for (number, line) in lines.enumerated() {
    #expect(number + line.span < lines.count, sourceLocation: at)
  }
  #expect(lines.count <= LogDocument.lineLimit + 1, sourceLocation: at)
}

extension LogEntry {
  /// The stamp with brackets and arrow, as it came.
  fileprivate var head: String {
    String(decoding: raw.utf8.dropLast(parts.reduce(0) { $0 + $1.raw.utf8.count }), as: UTF8.self)
  }
}

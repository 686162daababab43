import Foundation
import SyncLog
import Testing

/// What fuzzing found worth keeping: logs that each take another way through the reader, as JSON strings.
@Suite struct `Logs that fuzzing found` {
  private static let logs: [String] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Corpus/logs.jsonl")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap { try? JSONValue.parse(String($0)).string }
  }()

  @Test func `are there`() {
    #expect(Self.logs.count > 100)
  }

  @Test func `lose no character, and have lines, a cause and a safe script each`() {
    for log in Self.logs {
      expectWhole(log)
      let cause = CauseTable.standard.cause(of: SyncMessage(log))
      #expect(!cause.id.isEmpty && cause.fingerprint.utf8.count < 100)
      for isDestructive in [false, true] {
        let script = cause.script(RemedyOptions(isDestructive: isDestructive))
        #expect(
          script.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)) })
      }
    }
  }
}

import SyncLog

/// Any bytes as a log: entries, lines, causes and what cures them, never a trap, never a character lost.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLog(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let message = SyncMessage(text)
  precondition(message.entries.reduce(into: message.lead) { $0 += $1.raw } == text, "the entries are the text")
  let explanation = Explanation(message)
  precondition(
    LogDocument(explanation).lines.count <= LogDocument.lineLimit + 1, "lines are bounded")
  precondition(explanation.cause.fingerprint.utf8.count < 100, "fingerprints are short")
  _ = explanation.cause.remedy()
  for destructive in [false, true] {
    let script = explanation.cause.script(RemedyOptions(isDestructive: destructive))
    precondition(
      script.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)) },
      "a script holds nothing that a terminal obeys")
  }
  return 0
}

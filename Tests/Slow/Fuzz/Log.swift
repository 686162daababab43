import SyncLog

/// Any bytes as a log: entries, lines, causes and what cures them, never a trap, never a character lost.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLog(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let message = SyncMessage(text)
  expect(message.entries.reduce(into: message.lead) { $0 += $1.raw } == text, "the entries are the text")
  let explanation = Explanation(message)
  expect(LogDocument(explanation).lines.count <= LogDocument.lineLimit + 1, "lines are bounded")
  expect(explanation.cause.fingerprint.utf8.count < 100, "fingerprints are short")
  _ = explanation.cause.remedy()
  for destructive in [false, true] {
    let script = explanation.cause.script(RemedyOptions(isDestructive: destructive))
    expect(script.unicodeScalars.allSatisfy(isHarmless), "a script holds nothing that a terminal obeys")
  }
  return 0
}

private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "\n" || (scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
}

/// Says what broke, since an optimised precondition doesn't.
private func expect(_ isTrue: Bool, _ words: StaticString) {
  if !isTrue { fatalError("\(words)") }
}

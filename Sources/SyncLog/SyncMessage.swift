/// A task's log (`sync_msg`), read into entries.
///
/// Reading is total: no text fails, and `lead` with the entries' `raw` is the text again. Linear in time.
package struct SyncMessage: Equatable, Sendable {
  /// What stands before the first entry and says nothing: blanks, or a lone `null`.
  package let lead: Substring
  /// The entries in the order of the text; text before the first stamp is one without a time.
  package let entries: [LogEntry]

  package init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    var reader = text.utf8.withContiguousStorageIfAvailable { Self.read(text, $0) }
    if reader == nil { reader = Array(text.utf8).withUnsafeBufferPointer { Self.read(text, $0) } }
    lead = reader?.lead ?? Substring(text)
    entries = reader?.entries ?? []
  }

  private static func read(
    _ text: String, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (lead: Substring, entries: [LogEntry]) {
    var reader = LogReader(text, bytes)
    reader.read()
    return (reader.slice(0..<reader.leadEnd), reader.entries)
  }
}

extension SyncMessage {
  /// The worst of the entries.
  package var jsonState: JSONState { entries.lazy.map(\.jsonState).min() ?? .none }

  /// The entry with the latest stamp, the last of equal ones; those without a stamp count as oldest.
  package var newest: LogEntry? { newest { _ in true } }

  /// The latest of the entries that failed.
  package var newestFailed: LogEntry? { newest { $0.outcome == .failed } }

  private func newest(_ isWanted: (LogEntry) -> Bool) -> LogEntry? {
    var newest: Int?
    for index in entries.indices.reversed() {
      if let newest, !entries[newest].isOlder(than: entries[index]) { continue }
      if isWanted(entries[index]) { newest = index }
    }
    return newest.map { entries[$0] }
  }
}

extension LogEntry {
  /// Whether the stamp is earlier than another's, by the digits, so that all spellings compare.
  fileprivate func isOlder(than other: LogEntry) -> Bool { sortKey.lexicographicallyPrecedes(other.sortKey) }

  private var sortKey: some Sequence<UInt8> { (time ?? "").utf8.lazy.filter(\.isDigit) }
}

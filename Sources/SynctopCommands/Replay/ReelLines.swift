import SyncWire

/// The lines of a recording's bytes.
struct ReelLines: Sendable {
  private let bytes: [UInt8]
  /// Where the first line ends.
  let headerEnd: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    headerEnd = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
  }

  /// The first line, which the file's kind is told by.
  var header: RecordingHeader {
    get throws(RecordingRefusal) {
      try bytes.withUnsafeBufferPointer { buffer throws(RecordingRefusal) in
        try RecordingReader.header(UnsafeBufferPointer(rebasing: buffer[..<headerEnd]))
      }
    }
  }

  /// The line that starts at `start`, with its line end; nil behind the last. One that is cut counts too.
  func next(after start: Int) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n"))
      return start..<(end.map { $0 + 1 } ?? buffer.count)
    }
  }

  /// Lends a line without its line end.
  func with<Result>(_ line: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      let isWhole = buffer[line.upperBound - 1] == UInt8(ascii: "\n")
      return body(UnsafeBufferPointer(rebasing: buffer[line.lowerBound..<(line.upperBound - (isWhole ? 1 : 0))]))
    }
  }
}

import Glibc

/// Lines of stdin, read as far as they are needed.
struct LineReader: Sendable {
  /// The longest line, in bytes.
  private static let limit = 65_536

  private let descriptor: Int32

  init(_ descriptor: Int32 = STDIN_FILENO) { self.descriptor = descriptor }

  /// The next line without its end; nil at the end of the input, and for a line beyond the bound.
  ///
  /// Bytes are read one by one: what follows the line may be for the board.
  func next() -> String? {
    var line: [UInt8] = []
    while line.count < Self.limit {
      var byte: UInt8 = 0
      let count = read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
      if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
    return nil
  }
}

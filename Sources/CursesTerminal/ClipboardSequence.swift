/// The bytes that ask a terminal to put a text on its clipboard: OSC 52 as of xterm, in what stands between.
package struct ClipboardSequence: Equatable, Sendable {
  /// The longest text, in bytes of UTF-8. In the sequence it is a third longer, and many terminals drop one of more
  /// than 100,000 bytes.
  package static let limit = 64 * 1024

  package let bytes: [UInt8]

  /// Nil for a text that is too long.
  package init?(_ text: String, by route: ClipboardRoute) {
    guard text.utf8.count <= Self.limit else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + Self.base64(Array(text.utf8))
    switch route {
    case .plain: bytes = plain + [Self.bell]
    case .tmux: bytes = plain + [Self.bell] + Self.start + Array("tmux;\u{1B}".utf8) + plain + [Self.bell] + Self.end
    case .screen: bytes = Self.inPieces(plain + [Self.bell])
    }
  }

  private static let bell: UInt8 = 0x07
  private static let start = Array("\u{1B}P".utf8)
  private static let end = Array("\u{1B}\\".utf8)
  /// Less than the 256 bytes that old releases of screen have room for.
  private static let pieceLength = 200

  private static func inPieces(_ bytes: [UInt8]) -> [UInt8] {
    stride(from: 0, to: bytes.count, by: pieceLength)
      .flatMap { start + bytes[$0..<min($0 + pieceLength, bytes.count)] + end }
  }

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).map { start + $0 < bytes.count ? Int(bytes[start + $0]) : 0 }
      let number = group[0] << 16 | group[1] << 8 | group[2]
      let kept = min(bytes.count - start, 3) + 1
      for place in 0..<4 { text.append(place < kept ? digits[number >> (18 - 6 * place) & 63] : UInt8(ascii: "=")) }
    }
    return text
  }
}

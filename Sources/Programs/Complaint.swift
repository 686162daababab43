import Subprocess

/// What a program says on stderr: the first line with something in it is kept, the rest is read and dropped, so that
/// the program never waits for us.
struct Complaint: Sendable {
  /// The most bytes of stderr that are looked at.
  private static let readLimit = 4096
  /// The most characters of the line that is kept.
  private static let lineLimit = 200

  private var bytes: [UInt8] = []

  init(reading stream: SubprocessOutputSequence) async throws {
    for try await piece in stream {
      let room = Self.readLimit - bytes.count
      if room > 0 { piece.withUnsafeBytes { bytes.append(contentsOf: $0.prefix(room)) } }
    }
  }

  /// `: LINE`, or nothing where there is none.
  var ending: String {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let line = lines.first(where: { !$0.allSatisfy(\.isWhitespace) }) else { return "" }
    return ": \(line.prefix(Self.lineLimit))\(line.count > Self.lineLimit ? "…" : "")"
  }
}

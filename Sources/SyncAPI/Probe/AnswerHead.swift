/// The first lines of an HTTP answer, up to the blank one.
struct AnswerHead: Sendable {
  let status: Int
  /// Names in lower case.
  let headers: [(String, String)]

  /// Reads bytes that end with the blank line; nil for anything else than HTTP.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else { return nil }
    self.status = status
    headers = lines.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (line[..<colon].lowercased(), String(line[line.index(after: colon)...].drop { $0 == " " }))
    }
  }

  /// The first value of a header.
  func value(_ name: String) -> String? { headers.first { $0.0 == name }?.1 }
}

/// Whether a file is text in UTF-8.
enum FileEncoding {
  /// Why it isn't; nil where it is.
  static func problem(of bytes: [UInt8], file: String) -> ConfigurationProblem? {
    if isWide(bytes) {
      return ConfigurationProblem(
        file, "the file is UTF-16, not UTF-8", why: "it was saved as \"Unicode\"",
        nextStep: "save it as UTF-8: iconv -f UTF-16 -t UTF-8")
    }
    if let place = bytes.firstIndex(of: 0) {
      return ConfigurationProblem(
        "\(file):\(line(of: place, in: bytes))", "the file holds a zero byte", why: "it is no text, or was cut off",
        nextStep: "write it anew, or name the right file")
    }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    return ConfigurationProblem(
      "\(file):\(firstBadLine(bytes))", "a character is not valid UTF-8",
      why: "the file was saved in another encoding, such as GBK or Latin-1", nextStep: "save the file as UTF-8")
  }

  /// By its byte order mark, or by the zero bytes of the first character, which is ASCII in JSON.
  private static func isWide(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    let isMarked = [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(bytes[..<2]))
    return isMarked || (bytes[0] == 0) != (bytes[1] == 0)
  }

  private static func line(of place: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<place].count { $0 == UInt8(ascii: "\n") }
  }

  private static func firstBadLine(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
  }
}

/// Texts that are to be sent as headers, or in their likeness.
enum HeaderText {
  /// `raw` without blanks around it, fit to be sent as a header. The problem never repeats it: it may be a secret.
  static func checked(_ raw: String, _ setting: String) throws(ConnectionProblem) -> String {
    let start = raw.drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex
    let text = String(start[..<end])
    guard !text.isEmpty else { throw ConnectionProblem(setting, "it is missing") }
    guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      throw ConnectionProblem(setting, "it holds a line end or another control character")
    }
    return text
  }

  /// The same for a text that may be absent.
  static func checked(optional raw: String?, _ setting: String) throws(ConnectionProblem) -> String? {
    guard let raw else { return nil }
    return try checked(raw, setting)
  }
}

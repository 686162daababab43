/// Compares what a gateway says that it signed with what was signed here: where they differ, something on the way changed
/// the request; where they don't, the secret key is the wrong one.
package enum SignatureEcho {
  private static let mark = "canonicalRequest:"
  /// How much of an answer is looked at, in bytes.
  private static let limit = 64 * 1024

  /// What differs between the echo in `body`, which has `|` for line ends, and our canonical request: `method`, `path`,
  /// `query`, `header NAME`, `headers` or `body`. Empty when nothing does; nil without an echo. No value is repeated.
  package static func difference(of body: [UInt8], from ours: String) -> String? {
    let text = String(decoding: body.prefix(limit), as: UTF8.self)
    guard let start = text.firstRange(of: mark)?.upperBound else { return nil }
    let echo = text[start...].prefix { $0 != "\"" && $0 != "\n" }.replacing("\\/", with: "/")
      .replacing("\\u0026", with: "&").replacing("\\u003d", with: "=")
    let theirs = echo.split(separator: "|", omittingEmptySubsequences: false)
    let own = ours.replacing("\n", with: "|").split(separator: "|", omittingEmptySubsequences: false)
    guard theirs.count >= 3 else { return nil }
    for (index, part) in own.enumerated() {
      guard index < theirs.count else { return name(of: index, own) }
      // Nothing can be told of what is masked, or of the last part where the echo may go on with other words.
      guard !theirs[index].contains("***") else { continue }
      let isSame = index == own.count - 1 ? theirs[index].hasPrefix(part) : theirs[index] == part
      if !isSame { return name(of: index, own) }
    }
    return ""
  }

  /// What stands in a line of the canonical request.
  private static func name(of index: Int, _ parts: [Substring]) -> String {
    switch index {
    case 0: "method"
    case 1: "path"
    case 2: "query"
    case parts.count - 1: "body"
    case parts.count - 3, parts.count - 2: "headers"
    default: "header \(parts[index].prefix { $0 != ":" })"
    }
  }
}

/// Reduces what isn't JSON, such as a proxy's HTML page, to a few words that can stand in one line.
package enum PlainText {
  /// The longest excerpt, in characters.
  package static let limit = 80
  /// How much of a page is looked at, in bytes.
  private static let window = 16 * 1024

  /// The title of an HTML page, else its text without tags, else the text as it is; empty when there is none.
  package static func excerpt(of bytes: some Collection<UInt8>) -> String {
    let text = String(decoding: bytes.prefix(window), as: UTF8.self)
    if let title = title(of: text) { return title }
    return oneLine(text.contains("<") ? withoutTags(text) : text)
  }

  /// `text` in one line of at most `limit` characters, controls and runs of blanks turned into single blanks.
  package static func oneLine(_ text: String, limit: Int = limit) -> String {
    let words = text.unicodeScalars.split { $0.properties.isWhitespace || !isShown($0) }
    let line = words.prefix(limit).map { String(Substring($0)) }.joined(separator: " ")
    return line.count <= limit ? line : line.prefix(limit - 1) + "…"
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: scalar != "\u{FFFD}"
    }
  }

  private static func title(of text: String) -> String? {
    let lower = text.lowercased()
    guard let opening = lower.firstRange(of: "<title"),
      let start = lower[opening.upperBound...].firstIndex(of: ">"),
      let end = lower[start...].firstRange(of: "</title")
    else { return nil }
    // Lower-casing may change lengths outside of ASCII: then the lower-cased title has to do.
    let source = lower.utf8.count == text.utf8.count ? text : lower
    let title = oneLine(String(source[lower.index(after: start)..<end.lowerBound]))
    return title.isEmpty ? nil : title
  }

  /// Drops tags, and whole elements whose content isn't text.
  private static func withoutTags(_ text: String) -> String {
    var kept = ""
    var hidden: Substring?
    for piece in text.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
      let name = piece.element.prefix { $0.isLetter || $0 == "/" }
      if let open = hidden, name.lowercased() == "/" + open { hidden = nil }
      if piece.offset > 0, ["script", "style", "head"].contains(name.lowercased()) { hidden = hidden ?? name }
      guard hidden == nil else { continue }
      let shown = piece.offset == 0 ? piece.element : piece.element.drop { $0 != ">" }.dropFirst()
      kept += shown + " "
    }
    return kept
  }
}

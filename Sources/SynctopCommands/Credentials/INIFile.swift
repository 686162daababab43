/// A file of sections with `name = value` lines, read as tolerantly as the tools that write such files read them.
///
/// A byte order mark, CRLF, blank lines, comments that begin with `#` or `;`, and `:` in place of `=` are taken; names
/// don't care about case; of a name given twice the last counts, and sections of one name are one.
struct INIFile {
  private var sections: [String: [String: String]] = [:]

  init(_ bytes: [UInt8]) {
    var section = ""
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let text = String(line.drop { $0 == "\u{FEFF}" }).withoutBlanksAround
      if text.isEmpty || text.hasPrefix("#") || text.hasPrefix(";") { continue }
      if text.hasPrefix("[") {
        section = String(text.dropFirst().prefix { $0 != "]" }).withoutBlanksAround.lowercased()
        sections[section] = sections[section] ?? [:]
      } else if let mark = text.firstIndex(where: { $0 == "=" || $0 == ":" }) {
        let name = String(text[..<mark]).withoutBlanksAround.lowercased()
        sections[section, default: [:]][name] = Self.value(text[text.index(after: mark)...])
      }
    }
  }

  /// The lines of a section; nil where there is none of this name.
  func section(_ name: String) -> [String: String]? { sections[name.lowercased()] }

  /// A pair of quotes around a value belongs to the file, not to the value.
  private static func value(_ text: Substring) -> String {
    let value = String(text).withoutBlanksAround
    guard value.count >= 2, let quote = value.first, quote == "\"" || quote == "'", value.last == quote else {
      return value
    }
    return String(value.dropFirst().dropLast())
  }
}

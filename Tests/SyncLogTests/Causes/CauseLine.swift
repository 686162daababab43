import Testing

/// A line of a table of tests: `class state entity=value; … | message`, where `-` is no SQLSTATE, and `\n` a line break.
struct CauseLine: CustomTestStringConvertible {
  let id: String
  let sqlState: String?
  let entities: [String: String]
  let message: String

  var testDescription: String { "\(id): \(message)" }

  init?(_ line: Substring) {
    guard let bar = line.firstRange(of: " | ") else { return nil }
    let words = line[..<bar.lowerBound].split(separator: " ", maxSplits: 2)
    guard words.count >= 2 else { return nil }
    id = String(words[0])
    sqlState = words[1] == "-" ? nil : String(words[1])
    let pairs = (words.count > 2 ? words[2] : "").split(separator: ";").map { $0.split(separator: "=", maxSplits: 1) }
    entities = Dictionary(
      pairs.map { (String($0[0].drop { $0 == " " }), String($0[1])) }, uniquingKeysWith: { $1 })
    message = String(line[bar.upperBound...].replacing("\\n", with: "\n"))
  }

  static func table(_ text: String) -> [CauseLine] { text.split(separator: "\n").compactMap(CauseLine.init) }
}

/// Finds what a file declares at its outermost level.
struct TypeScan {
  /// Names of types that the file declares for others.
  let types: [String]
  /// Names of types that the file keeps to itself.
  let privateTypes: [String]
  /// Types that the file extends, the outermost name alone.
  let extended: [String]
  /// Names of every type that is declared at any depth.
  let allTypes: [String]

  init(_ file: SourceFile) {
    let declaration =
      /(?<modifiers>(?:[@a-zA-Z]+ +)*)\b(?<kind>struct|enum|class|actor|protocol|extension) +(?<name>[A-Z][A-Za-z0-9_]*)/
    var types: [String] = []
    var privateTypes: [String] = []
    var extended: [String] = []
    var allTypes: [String] = []
    for line in Self.linesWithDepth(file.code) {
      guard let match = line.text.firstMatch(of: declaration) else { continue }
      let name = String(match.output.name)
      if match.output.kind != "extension" { allTypes.append(name) }
      guard line.depth == 0 else { continue }
      if match.output.kind == "extension" {
        extended.append(name)
      } else if match.output.modifiers.contains("private") {
        privateTypes.append(name)
      } else {
        types.append(name)
      }
    }
    self.types = types
    self.privateTypes = privateTypes
    self.extended = extended
    self.allTypes = allTypes
  }

  private static func linesWithDepth(_ code: String) -> [(text: Substring, depth: Int)] {
    var depth = 0
    return code.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      defer { depth += line.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "{") ? 1 : $1 == UInt8(ascii: "}") ? -1 : 0) } }
      return (line, depth)
    }
  }
}

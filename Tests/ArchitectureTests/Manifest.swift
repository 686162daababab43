/// The targets of Package.swift as its text declares them: `room("Name", [dependencies])` and the executable.
struct Manifest {
  struct Room {
    let name: String
    let dependencies: [String]
  }

  let rooms: [Room]

  init(_ text: String) {
    let source = CodeText(text).uncommented
    let products = Self.products(source)
    rooms = Self.calls(source).map { call in
      let words = call.matches(of: /"(?<name>\w+)"|\b(?<constant>[a-z]\w*)\b(?!:)/).map { match in
        match.output.name.map(String.init) ?? products[String(match.output.constant ?? "")]
      }
      let names = words.compactMap { $0 }
      return Room(name: names.first ?? "", dependencies: Array(names.dropFirst()))
    }
  }

  /// The arguments of each declaration of a target of ours that isn't a test.
  private static func calls(_ source: String) -> [String] {
    let heads = source.matches(of: /\b(?:room|\.executableTarget)\(\s*(?:name: )?"/)
    return heads.map { head in
      let open = source[head.range].firstIndex(of: "(") ?? head.range.lowerBound
      var depth = 0
      let body = source[open...].prefix { character in
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        return depth > 0
      }
      return String(body.dropFirst())
    }.filter { !$0.contains("path: \"Tests") }
  }

  /// The constants that stand for products of other packages.
  private static func products(_ source: String) -> [String: String] {
    let pattern = /let (?<constant>\w+) = Target\.Dependency\.product\(name: "(?<product>\w+)"/
    return Dictionary(
      source.matches(of: pattern).map { (String($0.output.constant), String($0.output.product)) },
      uniquingKeysWith: { first, _ in first })
  }
}

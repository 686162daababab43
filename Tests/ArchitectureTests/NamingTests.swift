import Testing

@Suite struct `Names say what a thing is` {
  private let package = SourceTree.package

  private static let banned = ["Utils", "Util", "Helpers", "Helper", "Common", "Manager", "Handler", "Context", "Info"]

  @Test func `no file and no type has an empty word in its name`() {
    for file in package.swiftSources {
      for name in TypeScan(file).allTypes + [file.name] {
        // What people call a context has names of its own: `ContextName`.
        let words = words(name)
        let told = words.first == "Context" && words.count > 1 ? words.dropFirst() : words[...]
        #expect(!told.contains(where: Self.banned.contains), "\(name) in \(file.path)")
      }
    }
  }

  @Test func `a file is named after the one type it declares`() {
    for file in package.swiftSources where isOfOneType(file) {
      let scan = TypeScan(file)
      #expect(scan.types == [file.name], "\(file.path) declares \(scan.types)")
    }
  }

  @Test func `a file of extensions is named after the type it extends and its topic`() {
    for file in package.swiftSources where file.name.contains("+") {
      let scan = TypeScan(file)
      let type = file.name.split(separator: "+").first.map(String.init) ?? ""
      #expect(scan.types.isEmpty, "\(file.path) declares \(scan.types)")
      #expect(scan.extended.contains(type), "\(file.path) extends \(scan.extended)")
    }
  }

  @Test func `tests are sentences in suites of swift-testing`() {
    for file in package.tests where file.isSwift {
      #expect(!file.imports.contains("XCTest"), "\(file.path)")
      let bare = file.places(of: /@Test(?:\([^)]*\))?\s+(?:private )?func [a-zA-Z]\w*/)
      #expect(bare.isEmpty, "\(bare) are no sentences")
    }
  }

  @Test func `no source mentions the place or the order in which it was written`() {
    // In pieces, so that this file doesn't mention them either.
    let words = [
      "/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/tmp/d" + "ev", "\\bfa" + "rm\\b", "\\bis" + "sue #?\\d",
      "TO" + "DO", "FIX" + "ME",
    ]
    let pattern = try? Regex(words.joined(separator: "|"))
    for file in package.sources + package.tests {
      let found = pattern.flatMap { file.text.firstMatch(of: $0) }
      #expect(found == nil, "\(file.path)")
    }
  }

  /// Tables are extensions of what they are tables of; the program itself has no type.
  private func isOfOneType(_ file: SourceFile) -> Bool {
    !file.name.contains("+") && !file.name.hasSuffix("Table") && file.name != "main"
  }

  private func words(_ name: String) -> [String] {
    name.matches(of: /[A-Z][a-z0-9]*|[a-z0-9]+/).map { String($0.output) }
  }
}

import Foundation
import Testing

/// A source file of the package, read once.
struct SourceFile: Sendable, CustomTestStringConvertible {
  /// From the package's root, such as `Sources/Feed/Poller.swift`.
  let path: String
  let text: String
  /// The file without comments and without the insides of strings.
  let code: String
  /// The file without comments.
  let uncommented: String

  init(path: String, text: String) {
    self.path = path
    self.text = text
    let parts = CodeText(text)
    code = parts.code
    uncommented = parts.uncommented
  }

  var testDescription: String { path }
  /// The folder below Sources or Tests.
  var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
  /// The file's name without its ending.
  var name: String { URL(filePath: path).deletingPathExtension().lastPathComponent }
  var isSwift: Bool { path.hasSuffix(".swift") }
  var lineCount: Int { text.utf8.count { $0 == .newline } }

  /// The modules it imports, `package import` and `@testable import` among them.
  var imports: [String] {
    code.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let index = words.firstIndex(of: "import"), index + 1 < words.count else { return nil }
      let before = words[..<index].allSatisfy { $0.hasPrefix("@") || Self.accessLevels.contains($0) }
      guard before else { return nil }
      let isSingleSymbol = Self.symbolKinds.contains(words[index + 1]) && index + 2 < words.count
      let module = isSingleSymbol ? words[index + 2] : words[index + 1]
      return module.split(separator: ".").first.map(String.init)
    }
  }

  /// Where `pattern` matches code, as `path:line` with what was found.
  func places(of pattern: Regex<Substring>) -> [String] {
    code.matches(of: pattern).map { match in
      let line = code[..<match.startIndex].utf8.count { $0 == .newline } + 1
      return "\(path):\(line) \(match.output)"
    }
  }

  private static let accessLevels: Set = ["package", "public", "internal", "private", "fileprivate"]
  private static let symbolKinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
}

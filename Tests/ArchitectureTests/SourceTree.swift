import Foundation

/// The package's own sources, found from this file's place.
struct SourceTree: Sendable {
  let root: URL
  let sources: [SourceFile]
  let tests: [SourceFile]

  static let package = SourceTree(root: URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL)

  init(root: URL) {
    self.root = root
    sources = Self.files(below: "Sources", of: root)
    tests = Self.files(below: "Tests", of: root)
  }

  var swiftSources: [SourceFile] { sources.filter(\.isSwift) }

  func text(_ path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private static func files(below folder: String, of root: URL) -> [SourceFile] {
    let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path(percentEncoded: false))
    let found = (paths?.allObjects as? [String]) ?? []
    return found.filter { path in [".swift", ".c", ".h"].contains { path.hasSuffix($0) } }
      .sorted()
      .compactMap { path in
        let text = try? String(contentsOf: root.appending(path: "\(folder)/\(path)"), encoding: .utf8)
        return text.map { SourceFile(path: "\(folder)/\(path)", text: $0) }
      }
  }
}

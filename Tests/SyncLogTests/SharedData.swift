import Foundation

/// Test data that lies beside the project, when it is there.
enum SharedData {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")

  static let jsonSuite = root.appendingPathComponent("corpora/json-test-suite/test_parsing")
  static let syncMessages = root.appendingPathComponent("domain/sync_msgs.jsonl")
  static let serverMessages = root.appendingPathComponent("corpora/pg-messages/messages-roles.jsonl")
  static let utf8Tests = root.appendingPathComponent("corpora/utf8tests")

  static func has(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }

  static func files(_ folder: URL, prefix: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasPrefix(prefix) && $0.pathExtension == "json" }
  }
}

import Foundation

/// A private directory that goes with its last owner.
final class Folder: Sendable {
  let path: String
  var file: String { path + "/history.db" }

  init() throws {
    path = NSTemporaryDirectory() + "/history-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The names of the files in it, in order.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}

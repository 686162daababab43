import Foundation
import Glibc

/// A small disk of its own, which goes with its last owner.
final class Disk: Sendable {
  /// Whether this process may mount one.
  static let isPossible = geteuid() == 0 && (try? Disk(kilobytes: 100)) != nil

  let path: String

  init(kilobytes: Int) throws {
    path = NSTemporaryDirectory() + "/disk-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    do {
      try run(["mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k,mode=700", "none", path])
    } catch {
      rmdir(path)
      throw error
    }
  }

  deinit {
    try? run(["umount", "-l", path])
    rmdir(path)
  }

  /// Mounts it anew with other options.
  func mount(_ options: String) throws { try run(["mount", "-o", options, path]) }

  private func run(_ command: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw POSIXError(.EPERM) }
  }
}

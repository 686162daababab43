import Foundation
import Programs

/// A directory with programs for one test, which goes away with it.
final class Scripts {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "programs-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a shell script that can be run, and gives its path.
  func script(_ lines: String, named name: String = "program", mode: Int = 0o700) throws -> String {
    try file("#!/bin/sh\n" + lines + "\n", named: name, mode: mode)
  }

  func file(_ text: String, named name: String = "program", mode: Int = 0o700) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    return file
  }

  /// What a script that consists of these lines writes.
  func output(
    _ lines: String, arguments: [String] = [], environment: [String: String] = ["PATH": "/usr/bin:/bin"],
    limit: Int = 65_536, seconds: Int64 = 60
  ) async throws -> String {
    var program = Program(words: [try script(lines)] + arguments, environment: environment)
    program.outputLimit = limit
    program.timeLimit = .seconds(seconds)
    return String(decoding: try await program.output(), as: UTF8.self)
  }

  /// The process id that a script wrote to this file, and whether that process is still there.
  func isAlive(_ name: String) throws -> Bool {
    let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    guard let process = pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)) else { return true }
    let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return state.map { !$0.contains(") Z ") } ?? false
  }
}

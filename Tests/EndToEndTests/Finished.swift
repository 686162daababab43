import Foundation

/// What a program that was run without a terminal left behind.
struct Finished: Sendable {
  let status: Int32
  let output: Data
  let errors: Data

  var text: String { String(decoding: output, as: UTF8.self) }
  var words: String { String(decoding: errors, as: UTF8.self) }
  var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  var hasEscape: Bool { output.contains(0x1B) || errors.contains(0x1B) }

  func json() throws -> Any { try JSONSerialization.jsonObject(with: output, options: .fragmentsAllowed) }

  /// Runs `tool` to its end; what it writes goes through files, so that no pipe fills up.
  static func running(
    _ tool: String, _ arguments: [String], environment: [String: String], input: String = ""
  ) async throws -> Finished {
    let scratch = try Scratch()
    let spawn = Spawn(
      tool: tool, arguments: arguments, environment: environment, input: try scratch.write("input", input),
      output: "\(scratch.path)/output", errors: "\(scratch.path)/errors")
    let status = try await spawn.status()
    return Finished(
      status: status, output: try Data(contentsOf: URL(filePath: "\(scratch.path)/output")),
      errors: try Data(contentsOf: URL(filePath: "\(scratch.path)/errors")))
  }

  /// Runs the program under test with nothing configured.
  static func synctop(
    _ arguments: String..., environment: [String: String] = [:], input: String = ""
  ) async throws -> Finished {
    let home = try Scratch()
    let all = Place.environment(home: home.path, adding: environment)
    return try await running(Place.binary, arguments, environment: all, input: input)
  }

  /// Runs a line of bash, in which `$SYNCTOP` is the program under test.
  static func bash(_ line: String, environment: [String: String] = [:]) async throws -> Finished {
    let home = try Scratch()
    let all = Place.environment(home: home.path, adding: environment)
    return try await running("/bin/bash", ["-c", line], environment: all)
  }
}

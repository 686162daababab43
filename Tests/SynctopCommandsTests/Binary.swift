import Foundation

/// The built program, run as people and scripts run it.
struct Binary {
  /// What a run left behind.
  struct Run {
    let status: Int32
    let out: String
    let error: String
  }

  private let path: String
  private let home: Scratch

  /// The program that was built with these tests.
  init() throws {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    let candidates = [bundle, URL(fileURLWithPath: FileManager.default.currentDirectoryPath + "/.build/debug")]
    let found = candidates.map { $0.appending(path: "synctop").path }.first(where: FileManager.default.isExecutableFile)
    guard let found else { throw CocoaError(.fileNoSuchFile) }
    path = found
    home = try Scratch()
  }

  /// Runs to the end with an empty environment but for `environment`, a home of its own, and pipes on all three ends.
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
    let process = process(arguments, environment)
    let out = try home.file("out", "")
    let error = try home.file("error", "")
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: error)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, out: try String(contentsOfFile: out, encoding: .utf8),
      error: try String(contentsOfFile: error, encoding: .utf8))
  }

  /// A process that is not started yet.
  func process(_ arguments: [String], _ environment: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ["HOME": home.path].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// A file that goes away with this value.
  func file(_ name: String, _ text: String, mode: Int = 0o600) throws -> String {
    try home.file(name, text, mode: mode)
  }
}

import Foundation

/// Runs `official_signer.py` beside this file.
enum OfficialSigner {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "official_signer.py")

  /// Looks for the package without importing it, which takes long.
  static let isInstalled: Bool = {
    let look = "import importlib.util, sys; sys.exit(importlib.util.find_spec('huaweicloudsdkcore') is None)"
    let process = python(["-c", look])
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// All that a run says that reads `input`.
  static func run(_ command: String, input: Data) async throws -> String {
    let process = python([script.path, command])
    let (standardInput, output) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = output
    try process.run()
    return await withCheckedContinuation { done in
      Thread.detachNewThread {
        try? standardInput.fileHandleForWriting.write(contentsOf: input)
        try? standardInput.fileHandleForWriting.close()
      }
      Thread.detachNewThread {
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        done.resume(returning: text)
      }
    }
  }

  /// Runs `body` with the port of a server that signs each request anew; returns what the server said of them.
  static func serve(
    keys: [String: String], answers: [String: Any], _ body: (Int) async throws -> Void
  ) async throws -> [[String: Any]] {
    let process = python([script.path, "serve"])
    let (standardInput, output) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = output
    try process.run()
    let given = try JSONSerialization.data(withJSONObject: ["keys": keys, "answers": answers])
    try standardInput.fileHandleForWriting.write(contentsOf: given + Data("\n".utf8))
    var said = ""
    while !said.contains("\n") {
      let part = output.fileHandleForReading.availableData
      if part.isEmpty { break }
      said += String(decoding: part, as: UTF8.self)
    }
    let port = said.split(separator: "\n").first.flatMap { Int($0) } ?? 0
    // Closing its input ends the server: signals that this thread blocks are blocked in its children too.
    let result: Result<Void, any Error>
    do { result = .success(try await body(port)) } catch { result = .failure(error) }
    try standardInput.fileHandleForWriting.close()
    try result.get()
    said += String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return try said.split(separator: "\n").dropFirst().map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  private static func python(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["timeout", "240", "python3"] + arguments
    return process
  }
}

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
    let lines = lines(of: output.fileHandleForReading)
    var reading = lines.makeAsyncIterator()
    let port = await reading.next().flatMap { Int($0) } ?? 0
    let result: Result<Void, any Error>
    do { result = .success(try await body(port)) } catch { result = .failure(error) }
    try standardInput.fileHandleForWriting.write(contentsOf: Data("end\n".utf8))
    var said: [[String: Any]] = []
    while let line = await reading.next() {
      said.append(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:])
    }
    try result.get()
    return said
  }

  /// The lines up to one that says `end`, read on a thread of their own: tests have few, and none may wait in a read.
  private static func lines(of file: FileHandle) -> AsyncStream<String> {
    AsyncStream { continuation in
      Thread.detachNewThread {
        var rest = ""
        while true {
          let part = file.availableData
          rest += String(decoding: part, as: UTF8.self)
          let lines = rest.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
          rest = lines.last ?? ""
          for line in lines.dropLast() where line != "end" { continuation.yield(line) }
          if part.isEmpty || lines.dropLast().contains("end") { return continuation.finish() }
        }
      }
    }
  }

  private static func python(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["timeout", "240", "python3"] + arguments
    return process
  }
}

import Foundation

/// Runs `official_client.py` beside this file.
enum PythonClient {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "official_client.py")

  /// Looks for the package without importing it, which takes long.
  static let isInstalled: Bool = {
    let look = "import importlib.util, sys; sys.exit(importlib.util.find_spec('huaweicloudsdkdataartsstudio') is None)"
    let process = python(["-c", look])
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// Exit status and all output of a run that reads `input`.
  static func run(input: String) async throws -> (status: Int32, output: String) {
    let process = python([script.path])
    let (standardInput, output) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = output
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    return await withCheckedContinuation { done in
      Thread.detachNewThread {
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        done.resume(returning: (process.terminationStatus, text))
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

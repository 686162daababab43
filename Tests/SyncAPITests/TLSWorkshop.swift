import Foundation
import Testing

/// An authority of its own and a TLS server that answers the list call, both by openssl.
struct TLSWorkshop {
  static let openssl = "/usr/bin/openssl"
  static let isHere = FileManager.default.isExecutableFile(atPath: openssl)
  static let host = "service.example.test"

  /// The authority's certificate, in PEM.
  let authority: [UInt8]
  let port: Int
  private let folder: URL
  private let server: Process

  /// Runs `body` with a server for `host`, whose certificate is `name`'s.
  static func with<Value>(
    name: String = host, options: [String] = [], reply: String = Fixture.reply("200 OK", ["Connection: close"]),
    _ body: (TLSWorkshop) async throws -> Value
  ) async throws -> Value {
    let workshop = try await TLSWorkshop(name: name, options: options, reply: reply)
    let result: Result<Value, any Error>
    do { result = .success(try await body(workshop)) } catch { result = .failure(error) }
    end(workshop.server)
    try? FileManager.default.removeItem(at: workshop.folder)
    return try result.get()
  }

  private init(name: String, options: [String], reply: String) async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "synctop-tls-\(UUID().uuidString)")
    let tasks = folder.appending(path: "v1/p/security")
    try FileManager.default.createDirectory(at: tasks, withIntermediateDirectories: true)
    try Data(reply.utf8).write(to: tasks.appending(path: "member-sync-tasks?limit=100&offset=0"))
    let new = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    try Self.finish(new + ["-subj", "/CN=Test Authority", "-keyout", "ca.key", "-out", "ca.pem"], in: folder)
    try Self.finish(
      new + [
        "-subj", "/CN=server", "-addext", "subjectAltName=DNS:\(name)", "-addext", "basicConstraints=CA:FALSE",
        "-CA", "ca.pem", "-CAkey", "ca.key", "-keyout", "key.pem", "-out", "cert.pem",
      ], in: folder)
    authority = Array(try Data(contentsOf: folder.appending(path: "ca.pem")))
    let arguments = ["s_server", "-HTTP", "-accept", "127.0.0.1:0", "-key", "key.pem", "-cert", "cert.pem"] + options
    let started = try Self.start(arguments, in: folder)
    server = started.process
    port = try #require(await Self.port(of: started.output))
  }

  private static func finish(_ arguments: [String], in folder: URL) throws {
    let made = try start(arguments, in: folder)
    made.process.waitUntilExit()
    try #require(made.process.terminationStatus == 0)
  }

  /// Ends a server for certain: signals that a test's thread blocks are blocked in its children too.
  static func end(_ server: Process) { kill(server.processIdentifier, SIGKILL) }

  static func start(_ arguments: [String], in folder: URL? = nil) throws -> (process: Process, output: Pipe) {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: openssl)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = Pipe()
    try process.run()
    return (process, output)
  }

  /// The port in the line `ACCEPT 127.0.0.1:port` that the server prints when it is ready.
  static func port(of output: Pipe) async -> Int? {
    var text = ""
    while !text.contains("\n") || !text.contains("ACCEPT") {
      let part = output.fileHandleForReading.availableData
      if part.isEmpty { return nil }
      text += String(decoding: part, as: UTF8.self)
    }
    return text.split(separator: ":").last.flatMap { Int($0.prefix { $0.isNumber }) }
  }
}

import Foundation

extension PostgresServer {
  struct Output: Sendable {
    let status: Int32
    let output: String
    let words: String
  }

  /// Runs a script as `psql -v ON_ERROR_STOP=1 -f` does; the first failure is thrown.
  @discardableResult func run(
    _ sql: String, in database: String = "postgres", as user: String = "postgres"
  ) async throws -> String {
    let result = try await psql(["-v", "ON_ERROR_STOP=1", "-f", "-"], input: sql, in: database, as: user)
    guard result.status == 0 else { throw Failure(result.words + "\n" + result.output) }
    return result.output
  }

  /// Runs one command as it stands and gives what psql said of it.
  func psql(
    _ arguments: [String], input: String = "", in database: String = "postgres", as user: String = "postgres"
  ) async throws -> Output {
    guard let programs = Self.programs else { throw Failure("PostgreSQL isn't installed") }
    let environment = [
      "PGHOST": directory, "PGUSER": user, "PGDATABASE": database, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "PGCLIENTENCODING": "UTF8",
    ]
    let directory = directory
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          with: Result {
            try Self.finish(programs + "/psql", ["-X", "-q"] + arguments, environment, directory, input)
          })
      }
    }
  }

  /// Input and outputs are files, so that no pipe fills up.
  private static func finish(
    _ program: String, _ arguments: [String], _ environment: [String: String], _ directory: String, _ input: String
  ) throws -> Output {
    let base = "/tmp/synctop-psql-\(UUID().uuidString)"
    defer { for end in ["in", "out", "err"] { unlink(base + end) } }
    try Data(input.utf8).write(to: URL(fileURLWithPath: base + "in"))
    for end in ["out", "err"] { _ = FileManager.default.createFile(atPath: base + end, contents: nil) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle(forReadingAtPath: base + "in")
    process.standardOutput = FileHandle(forWritingAtPath: base + "out")
    process.standardError = FileHandle(forWritingAtPath: base + "err")
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    try process.run()
    process.waitUntilExit()
    func text(_ end: String) -> String {
      String(decoding: FileManager.default.contents(atPath: base + end) ?? Data(), as: UTF8.self)
    }
    return Output(status: process.terminationStatus, output: text("out"), words: text("err"))
  }
}

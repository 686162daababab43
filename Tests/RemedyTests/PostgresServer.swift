import Foundation

/// A PostgreSQL of one test: its own cluster in a directory of its own, on a Unix socket, never as root.
///
/// The server ends with the test process, whatever ends that: it watches a pipe that the test holds.
final class PostgresServer: Sendable {
  /// Where Debian and others put the programs; nil where PostgreSQL 15 or later isn't installed.
  static let programs: String? = {
    let versions = (15...18).flatMap { version in
      [
        "/usr/lib/postgresql/\(version)/bin", "/usr/pgsql-\(version)/bin",
        "/opt/homebrew/opt/postgresql@\(version)/bin",
      ]
    }
    return versions.first { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") }
  }()

  let directory: String
  private let process: Process
  private let lifeline: Pipe

  /// Starts an empty cluster; its administrator is `postgres`.
  init() async throws {
    guard let programs = Self.programs else { throw Failure("PostgreSQL isn't installed") }
    directory = "/tmp/synctop-pg-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
    lifeline = Pipe()
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", Self.script, "sh", programs, directory]
    process.standardInput = lifeline
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    try process.run()
    try await waitUntilReady()
  }

  deinit { lifeline.fileHandleForWriting.closeFile() }

  /// Ends the server and takes its directory away.
  func stop() async {
    lifeline.fileHandleForWriting.closeFile()
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { [process] in
        process.waitUntilExit()
        continuation.resume()
      }
    }
  }

  private func waitUntilReady() async throws {
    for _ in 0..<600 {
      if FileManager.default.fileExists(atPath: directory + "/ready") { return }
      guard process.isRunning else { break }
      try await Task.sleep(for: .milliseconds(50))
    }
    let log = try? String(contentsOfFile: directory + "/log", encoding: .utf8)
    await stop()
    try? FileManager.default.removeItem(atPath: directory)
    throw Failure(log ?? "no server")
  }

  /// Root becomes somebody else, since PostgreSQL refuses to run as root.
  private static let script = """
    programs=$1
    directory=$2
    if [ "$(id -u)" = 0 ]; then
      user=nobody
      if id postgres >/dev/null 2>&1; then user=postgres; fi
      chown "$user" "$directory"
      as="setpriv --reuid=$user --regid=$(id -g "$user") --clear-groups"
    fi
    cd "$directory"
    $as "$programs/initdb" -D data -U postgres -A trust --no-sync -E UTF8 --locale=C >log 2>&1 || exit 1
    $as "$programs/pg_ctl" -D data -l "$directory/server.log" -w -t 60 start -o "-c listen_addresses='' -k $directory \
      -c fsync=off -c full_page_writes=off -c autovacuum=off -c max_connections=40 -c shared_buffers=16MB" >>log 2>&1 || exit 1
    touch ready
    cat >/dev/null
    $as "$programs/pg_ctl" -D data -m immediate stop >/dev/null 2>&1
    rm -rf "$directory"
    """
}

/// Why a test can't go on.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

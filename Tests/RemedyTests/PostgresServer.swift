import Foundation
import Synchronization

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
  private let starts = Mutex(1)

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
    try await waitUntilReady(1)
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

  /// Starts again with an empty cluster.
  func reset() async throws {
    let next = starts.withLock { count in
      count += 1
      return count
    }
    lifeline.fileHandleForWriting.write(Data("again\n".utf8))
    try await waitUntilReady(next)
  }

  private func waitUntilReady(_ start: Int) async throws {
    for _ in 0..<2400 {
      if FileManager.default.fileExists(atPath: "\(directory)/ready.\(start)") { return }
      guard process.isRunning else { break }
      try await Task.sleep(for: .milliseconds(25))
    }
    let log = try? String(contentsOfFile: directory + "/log", encoding: .utf8)
    await stop()
    try? FileManager.default.removeItem(atPath: directory)
    throw Failure(log ?? "no server")
  }

  /// Root becomes somebody else, since PostgreSQL refuses to run as root. Each line of input asks for an empty cluster.
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
    exec 3>log
    start() {
      rm -rf data
      cp -a pristine data
      $as "$programs/pg_ctl" -D data -l "$directory/server.log" -w -t 60 start -o "-c listen_addresses='' \
        -c unix_socket_directories=$directory -c fsync=off -c full_page_writes=off -c autovacuum=off \
        -c jit=off -c max_connections=20 -c shared_buffers=8MB" >&3 2>&3 || exit 1
      count=$((count + 1))
      touch "ready.$count"
    }
    stop() { $as "$programs/pg_ctl" -D data -m immediate stop >&3 2>&3; }
    $as "$programs/initdb" -D pristine -U postgres -A trust --no-sync -E UTF8 --locale=C --wal-segsize=1 >&3 2>&3 || exit 1
    trap 'stop; rm -rf "$directory"' EXIT
    trap 'exit 1' HUP INT TERM
    start
    while read -r again; do
      stop
      start
    done
    """
}

import Foundation
import Glibc

/// A process that records polls, started and ended by a test.
struct Probe: Sendable {
  private let pid: pid_t
  private let output: Int32

  /// The probe lies beside the tests.
  private static let path: String = {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let executable =
      CommandLine.arguments.first { $0.hasSuffix(".xctest") }
      ?? String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
    return String(executable[..<(executable.lastIndex(of: "/") ?? executable.startIndex)]) + "/HistoryProbe"
  }()

  init(_ arguments: [String]) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    for descriptor in 3..<256 { posix_spawn_file_actions_addclose(&actions, Int32(descriptor)) }
    var words = ([Self.path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, Self.path, &actions, nil, &words, environ)
    close(ends[1])
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENOENT) }
    (pid, output) = (child, ends[0])
  }

  func kill() { Glibc.kill(pid, SIGKILL) }

  /// All that it printed until its end, and its status; on a thread of its own, as it blocks.
  func end() async -> (lines: [String], status: Int32) {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var (bytes, part): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: 4_096))
        while true {
          let count = read(output, &part, part.count)
          if count < 0, errno == EINTR { continue }
          guard count > 0 else { break }
          bytes += part.prefix(count)
        }
        close(output)
        var status: Int32 = 0
        while waitpid(pid, &status, 0) == -1, errno == EINTR {}
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        continuation.resume(returning: (lines, status))
      }
    }
  }

  /// The first line that it prints, for a test that goes on from there; on a thread of its own.
  func firstByte() async {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var look = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        while poll(&look, 1, 20_000) == -1, errno == EINTR {}
        continuation.resume()
      }
    }
  }
}

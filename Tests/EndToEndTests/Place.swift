import Foundation

/// Where the program and the tools are, and folders that go away with a test.
enum Place {
  /// The binary under test: `SYNCTOP_BINARY`, or the one that was built beside the tests.
  static let binary: String = {
    if let given = ProcessInfo.processInfo.environment["SYNCTOP_BINARY"], !given.isEmpty { return given }
    let tests =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "synctop").path(percentEncoded: false)
  }()

  static let tmux: String? = find("tmux")

  static func find(_ tool: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(tool)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// A clean environment: nothing of the person's own configuration, a UTF-8 locale.
  static func environment(home: String, adding extra: [String: String] = [:]) -> [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let plain = [
      "PATH": path, "HOME": home, "LANG": "C.UTF-8", "TERM": "xterm-256color", "XDG_CONFIG_HOME": "\(home)/.config",
      "XDG_STATE_HOME": "\(home)/.state", "XDG_CACHE_HOME": "\(home)/.cache", "SYNCTOP": binary,
    ]
    return plain.merging(extra) { $1 }
  }
}

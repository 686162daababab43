import Foundation

/// Two demo servers beside a terminal, and a configuration that names each as a context: `prod` and `test`.
struct DemoPair {
  /// What a server says of itself in its first line.
  typealias Words = [String: String]

  let terminal: Terminal
  private(set) var servers: [String: Words] = [:]

  /// Starts both servers, and writes the configuration.
  init(beside terminal: Terminal) async throws {
    self.terminal = terminal
    for (seed, name) in [(7, "prod"), (8, "test")] {
      try await start(name, "--port 0 --seed \(seed) --tasks \(seed)")
      servers[name] = try await words(of: name)
    }
    try write()
  }

  /// Starts the server `name` again where it was.
  func restart(_ name: String) async throws {
    let port = servers[name]?["endpoint"]?.split(separator: ":").last ?? "0"
    let seed = name == "prod" ? 7 : 8
    try await start(name, "--port \(port) --seed \(seed) --tasks \(seed)")
  }

  /// Ends a server.
  func stop(_ name: String) async { _ = try? await terminal.shell("kill $(cat \"$HOME/\(name).pid\")") }

  /// Ends both.
  func stopAll() async {
    for name in servers.keys { await stop(name) }
  }

  /// Writes the configuration, with more of it before the contexts, and other credentials where they are given.
  func write(_ more: String = "", credentials: String? = nil) throws {
    let contexts = ["prod", "test"].map { name in
      let server = servers[name] ?? [:]
      let signIn = credentials ?? "{\"token\": \"\(server["token"] ?? "")\"}"
      return """
        "\(name)": {"endpoint": "\(server["endpoint"] ?? "")", "project_id": "\(server["project_id"] ?? "")",
          "workspace": "\(server["workspace"] ?? "")", "credentials": \(signIn)}
        """
    }
    try write(
      whole: """
        {"polling": {"interval": "2s", "page_deadline": "1s"}, \(more)
        "context": ["prod", "test"], "contexts": {\(contexts.joined(separator: ",\n"))}}
        """)
  }

  /// Writes `text` as the configuration, at once and for its owner alone.
  func write(whole text: String) throws {
    let file = try terminal.scratch.write("next.json", text)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    guard rename(file, path) == 0 else { throw Missing(what: path) }
  }

  var path: String { "\(terminal.scratch.path)/config.json" }

  private func start(_ name: String, _ options: String) async throws {
    _ = try await terminal.shell(
      """
      cd "$HOME"; rm -f \(name).json
      setsid "$SYNCTOP" demo-server \(options) > \(name).json 2> /dev/null < /dev/null & echo $! > \(name).pid
      for i in $(seq 300); do [ -s \(name).json ] && exit 0; sleep 0.1; done; exit 1
      """)
  }

  private func words(of name: String) async throws -> Words {
    let text = terminal.scratch.read("\(name).json") ?? ""
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return (object ?? [:]).compactMapValues { $0 as? String }
  }
}

import Foundation
import Testing

/// What a board remembers, with the real program, a real server and a real state directory.
@Suite(.serialized, .enabled(if: Place.tmux != nil, "tmux isn't installed"), .timeLimit(.minutes(5)))
struct `The memory of the board` {
  private static let database = "$HOME/.state/synctop/history.db"

  @Test func `shows the last known tasks before the first answer, and goes on once there is one`() async throws {
    try await onPair { terminal, pair in
      try await open(terminal, pair)
      try await terminal.wait(for: "15 tasks")
      try await quit(terminal)
      await pair.stopAll()
      try await open(terminal, pair)
      let lines = try await terminal.wait(for: "15 tasks")
      #expect(lines.contains { $0.contains("▌") })
      try await terminal.wait(for: "refused")
      try await pair.restart("prod")
      try await pair.restart("test")
      try await terminal.wait(for: "both live") { lines in
        !(lines.first?.contains("refused") ?? true) && lines.contains { $0.contains("15 tasks") }
      }
      try await quit(terminal)
    }
  }

  @Test func `belongs to its owner alone, and holds no secret`() async throws {
    try await onPair { terminal, pair in
      try await open(terminal, pair)
      try await terminal.wait(for: "15 tasks")
      let modes = "cd \"$HOME/.state/synctop\" && stat -c '%a %n' . history.db*"
      let open = try await terminal.shell(modes).text.split(separator: "\n")
      #expect(open.contains("700 .") && open.contains("600 history.db"))
      #expect(open.allSatisfy { $0.hasPrefix("600 ") || $0 == "700 ." }, "\(open)")
      try await quit(terminal)
      for (name, server) in pair.servers {
        for secret in ["token", "ak", "sk", "password"].compactMap({ server[$0] }) {
          let found = try await terminal.shell("grep -rlaF -- '\(secret)' \"$HOME/.state\"")
          #expect(found.text.isEmpty, "\(name): \(found.text)")
        }
      }
    }
  }

  @Test func `outlives the kill of its board, and is whole`() async throws {
    try await onPair { terminal, pair in
      for _ in 0..<3 {
        try await open(terminal, pair)
        try await terminal.wait(for: "15 tasks")
        _ = try await terminal.shell("sleep 0.$((RANDOM % 10)); kill -9 $(pgrep -f \"[-]-config $HOME/config.json\")")
        try await terminal.run("stty sane; tput rmcup; clear")
        try await terminal.waitForShell()
      }
      await pair.stopAll()
      try await open(terminal, pair)
      try await terminal.wait(for: "15 tasks")
      try await quit(terminal)
      let kept = try await terminal.shell("ls \"$HOME/.state/synctop\"")
      #expect(!kept.text.contains("corrupt"))
    }
  }

  @Test(.enabled(if: Place.find("sqlite3") != nil, "sqlite3 isn't installed"))
  func `is kept by two boards at once, and doubled by none`() async throws {
    try await onPair { terminal, pair in
      _ = try await terminal.shell(
        """
        cd "$HOME"; setsid timeout 40 script -qefc '"$SYNCTOP" --config "$HOME/config.json"' other > /dev/null 2>&1 \\
          < /dev/null & echo $! > other.pid
        """)
      try await open(terminal, pair)
      try await terminal.wait(for: "15 tasks")
      let spans = "sqlite3 \"\(Self.database)\" 'SELECT count(*) FROM span WHERE shown - start > 4000'"
      try await until(terminal, spans) { $0 == "2\n" }
      try await quit(terminal)
      _ = try await terminal.shell("kill $(pgrep -P $(cat \"$HOME/other.pid\")); sleep 1")
      let query =
        "PRAGMA integrity_check; SELECT count(*) FROM task; SELECT count(*) FROM scope; "
        + "SELECT count(*) FROM span a JOIN span b ON a.scope = b.scope AND a.start < b.start AND b.start <= a.end;"
      let counts = try await terminal.shell("sqlite3 \"\(Self.database)\" '\(query)'")
      #expect(counts.text == "ok\n15\n2\n0\n", "\(counts.text) \(counts.words)")
    }
  }

  @Test(arguments: [
    "env -u HOME -u XDG_STATE_HOME", "env SYNCTOP_STATE_DIR=/dev/null/x", "env SYNCTOP_STATE_DIR=/proc/synctop",
  ])
  func `says that it can't be kept, and the board lives`(_ surroundings: String) async throws {
    try await onPair { terminal, pair in
      try await terminal.run("\(surroundings) \"$SYNCTOP\" --config '\(pair.path)'")
      let lines = try await terminal.wait(for: "the trouble and the tasks") { lines in
        lines.contains { $0.contains("15 tasks") } && lines.joined().contains("remember")
      }
      #expect(lines[0].contains("synctop"))
      try await quit(terminal)
    }
  }

  @Test func `tells list how long tasks have failed`() async throws {
    try await onPair { terminal, pair in
      try await open(terminal, pair)
      try await terminal.wait(for: "15 tasks")
      try await quit(terminal)
      let list = "\"$SYNCTOP\" list --format json --config '\(pair.path)'"
      let known = try await terminal.shell(list)
      #expect(known.status == 0 && known.words.isEmpty, "\(known.words)")
      _ = try await terminal.shell("head -c 100000 /dev/urandom > \"\(Self.database)\"; rm -f \"\(Self.database)\"-*")
      let damaged = try await terminal.shell(list)
      #expect(damaged.status == 0)
      #expect(damaged.words.contains("synctop: warning: "), "\(damaged.words)")
      #expect(((try damaged.json() as? [String: Any])?["tasks"] as? [Any])?.count == 15)
    }
  }

  private func open(_ terminal: Terminal, _ pair: DemoPair) async throws {
    try await terminal.run("\"$SYNCTOP\" --config '\(pair.path)'")
    try await terminal.wait(for: "the board") { $0.first?.contains("synctop") ?? false }
  }

  private func quit(_ terminal: Terminal) async throws {
    try await terminal.press("C-c")
    try await terminal.waitForShell()
  }

  /// Runs a line until it prints what it should.
  private func until(_ terminal: Terminal, _ line: String, _ condition: (String) -> Bool) async throws {
    let deadline = ContinuousClock.now + Terminal.patience
    while ContinuousClock.now < deadline {
      if condition(try await terminal.shell(line).text) { return }
    }
    throw Missing(what: line)
  }

  private func onPair(_ body: (Terminal, DemoPair) async throws -> Void) async throws {
    let terminal = try await Terminal(columns: 160, rows: 30)
    let pair = try await DemoPair(beside: terminal)
    do {
      try await body(terminal, pair)
    } catch {
      await pair.stopAll()
      await terminal.close()
      throw error
    }
    await pair.stopAll()
    await terminal.close()
  }
}

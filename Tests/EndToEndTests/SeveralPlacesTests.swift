import Foundation
import Testing

@Suite(.serialized, .enabled(if: Place.tmux != nil, "tmux isn't installed"), .timeLimit(.minutes(5)))
struct `Several contexts` {
  @Test func `share a board, and one whose server dies doesn't hold up the other`() async throws {
    try await onBoard { terminal, pair in
      try await terminal.wait(for: "15 tasks")
      await pair.stop("test")
      let lines = try await terminal.wait(for: "test: ")
      #expect(lines[0].contains("prod"))
      #expect(lines.contains { $0.contains("15 tasks") })
      try await pair.restart("test")
      try await terminal.wait(for: "both live again") { lines in
        !(lines.first?.contains("test: ") ?? true) && lines.contains { $0.contains("15 tasks") }
      }
    }
  }

  @Test func `are switched by Ctrl-P`() async throws {
    try await onBoard { terminal, _ in
      try await terminal.wait(for: "15 tasks")
      try await terminal.press("C-p")
      try await terminal.type("test")
      try await terminal.press("Enter")
      let lines = try await terminal.wait(for: "8 tasks")
      #expect(lines[0].contains("test") && !lines[0].contains("prod"))
    }
  }

  @Test func `follow the file while the board is open, and a bad edit changes nothing but the last line`() async throws
  {
    try await onBoard { terminal, pair in
      try await terminal.wait(for: "15 tasks")
      try pair.write("\"display\": {\"language\": \"zh-Hans\", \"theme\": \"light\"},")
      try await terminal.wait(for: "15 个任务")
      try pair.write(whole: "{\n  \"nonsense\": 1\n}")
      let lines = try await terminal.wait(for: "config.json:2: nonsense")
      #expect(lines.contains { $0.contains("15 个任务") })
      try pair.write()
      try await terminal.wait(for: "15 tasks")
    }
  }

  @Test func `take up new credentials from a secret's file, and show no secret`() async throws {
    try await onBoard(opening: { pair in
      _ = try pair.terminal.scratch.write("token", "CANARY-of-the-first-day")
      _ = try await pair.terminal.shell("chmod 600 \"$HOME/token\"")
      try pair.write(credentials: "{\"token\": \"file:token\"}")
    }) { terminal, pair in
      try await terminal.wait(for: "a refused sign-in") { $0.first?.contains("✗") ?? false }
      let token = try #require(pair.servers["prod"]?["token"])
      _ = try pair.terminal.scratch.write("token", token)
      _ = try await terminal.shell("chmod 600 \"$HOME/token\"")
      let lines = try await terminal.wait(for: "7 tasks")
      #expect(!lines.joined().contains("CANARY") && !lines.joined().contains(token))
      let processes = try await terminal.shell("cat /proc/[0-9]*/cmdline 2> /dev/null | tr '\\0' ' '")
      #expect(!processes.text.contains("CANARY") && !processes.text.contains(token))
    }
  }

  @Test func `are listed together, what came is printed, and a failed one is told and ends with 1`() async throws {
    let terminal = try await Terminal()
    let pair = try await DemoPair(beside: terminal)
    let list = "\"$SYNCTOP\" list --format json --config '\(pair.path)'"
    let both = try await terminal.shell(list)
    #expect(both.status == 0, "\(both.words)")
    let tasks = try #require((try both.json() as? [String: Any])?["tasks"] as? [[String: Any]])
    let contexts = tasks.compactMap { ($0["derived"] as? [String: Any])?["context"] as? String }
    #expect(contexts.count == 15 && Set(contexts) == ["prod", "test"])
    await pair.stop("test")
    let one = try await terminal.shell(list)
    #expect(one.status == 1)
    #expect(((try one.json() as? [String: Any])?["tasks"] as? [Any])?.count == 7)
    #expect(one.words.contains("test (") && one.words.contains("refused"))
    await pair.stopAll()
    await terminal.close()
  }

  private func onBoard(
    opening: (DemoPair) async throws -> Void = { _ in }, _ body: (Terminal, DemoPair) async throws -> Void
  ) async throws {
    let terminal = try await Terminal(columns: 160, rows: 30)
    let pair = try await DemoPair(beside: terminal)
    do {
      try await opening(pair)
      try await terminal.run("\"$SYNCTOP\" --config '\(pair.path)'")
      try await terminal.wait(for: "the board") { $0.first?.contains("synctop") ?? false }
      try await body(terminal, pair)
      try await terminal.press("C-c")
      try await terminal.waitForShell()
    } catch {
      await pair.stopAll()
      await terminal.close()
      throw error
    }
    await pair.stopAll()
    await terminal.close()
  }
}

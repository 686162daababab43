import Foundation
import Testing

@Suite(.serialized, .enabled(if: Place.tmux != nil, "tmux isn't installed"), .timeLimit(.minutes(5)))
struct `The board in a real terminal` {
  @Test(arguments: [(80, 24), (120, 40), (200, 50)])
  func `opens on a demo world, fills the window and leaves it as it was`(_ columns: Int, _ rows: Int) async throws {
    try await onShell(columns: columns, rows: rows) { terminal in
      let before = try await terminal.settings()
      try await terminal.run("\"$SYNCTOP\" demo --seed 7")
      try await terminal.waitForBoard()
      let lines = try await terminal.wait(for: "a full window") { lines in
        lines.count { !$0.trimmingCharacters(in: .whitespaces).isEmpty } >= rows - 2
      }
      #expect(lines[0].contains("synctop"))
      #expect(try await terminal.isFullScreen())
      try await terminal.press("q")
      try await terminal.waitForShell()
      #expect(try await terminal.answer(of: "echo $?") == "0")
      #expect(try await terminal.settings() == before)
    }
  }

  @Test func `filters while a person types, and gives the rows back`() async throws {
    try await onBoard { terminal in
      try await terminal.type("/")
      try await terminal.type("no-cluster-has-this-name")
      try await terminal.wait(for: "No task matches")
      try await terminal.press("Escape")
      try await terminal.waitForEnd(of: "filter: ")
      try await terminal.type("\\")
      try await terminal.waitForEnd(of: "No task matches")
      try await terminal.type("/status:failing")
      try await terminal.press("Enter")
      let lines = try await terminal.wait(for: "hidden")
      #expect(lines.contains { $0.contains("✗ failing") })
      #expect(!lines.dropFirst(3).contains { $0.contains("✓ ok") })
    }
  }

  @Test func `opens a task's log over the whole window, and goes back level by level`() async throws {
    try await onBoard { terminal in
      try await terminal.press("Enter")
      try await terminal.waitForEnd(of: "CLUSTER ")
      try await terminal.type("2")
      try await terminal.wait(for: "[Log]")
      try await terminal.press("Escape")
      try await terminal.waitForBoard()
      try await terminal.type("?")
      try await terminal.waitForEnd(of: "CLUSTER ")
      try await terminal.press("Escape")
      try await terminal.waitForBoard()
    }
  }

  @Test func `lists causes, and copies the hand-over of one to the clipboard`() async throws {
    try await onBoard { terminal in
      try await terminal.type("c")
      try await terminal.wait(for: "┌ Causes · ")
      try await terminal.type("gY")
      try await terminal.wait(for: "Copied ")
      let text = try await terminal.wait(forClipboard: "### ")
      #expect(text.hasPrefix("## "))
      try await terminal.press("Escape")
      try await terminal.wait(for: "┌ Tasks · ")
      try await terminal.type("yG")
      try await terminal.wait(for: "whole log")
      try await terminal.press("Enter")
      try await terminal.wait(forClipboard: "===>")
    }
  }

  @Test func `moves the selection, and the detail follows`() async throws {
    try await onBoard { terminal in
      let first = try await terminal.screen()
      try await terminal.press("Down")
      try await terminal.wait(for: "another selection") { $0 != first && $0.contains { $0.contains("▌") } }
    }
  }

  @Test func `draws itself anew at every size, down to one cell, and back`() async throws {
    try await onBoard { terminal in
      for (columns, rows) in [(80, 24), (40, 10), (200, 50), (20, 5), (1, 1), (500, 100), (120, 40)] {
        try await terminal.resize(columns: columns, rows: rows)
        guard columns >= 40 else { continue }
        try await terminal.wait(for: "a board of \(columns)×\(rows)") { lines in
          lines.count <= rows + 1 && (lines.first?.contains("synctop") ?? false)
        }
      }
      try await terminal.waitForBoard()
    }
  }

  @Test func `stops on Ctrl-Z with the terminal as it was, and comes back`() async throws {
    try await onShell { terminal in
      let before = try await terminal.settings()
      try await terminal.run("\"$SYNCTOP\" demo --seed 7")
      for _ in 0..<3 {
        try await terminal.waitForBoard()
        try await terminal.press("C-z")
        try await terminal.waitForShell()
        #expect(try await terminal.settings() == before)
        try await terminal.run("fg")
      }
      try await terminal.waitForBoard()
      try await terminal.press("q")
      try await terminal.waitForShell()
      #expect(try await terminal.settings() == before)
    }
  }

  @Test(arguments: [
    ("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131), ("USR1", 138), ("ABRT", 134), ("SEGV", 139),
    ("ALRM", 142),
  ])
  func `gives the terminal back when a signal ends it`(_ signal: String, _ status: Int) async throws {
    try await onShell { terminal in
      let before = try await terminal.settings()
      try await terminal.run("(echo $BASHPID > \"$HOME/pid\"; exec \"$SYNCTOP\" demo --seed 7)")
      try await terminal.waitForBoard()
      _ = try await terminal.shell("kill -\(signal) $(cat \"$HOME/pid\")")
      try await terminal.waitForShell()
      #expect(try await terminal.answer(of: "echo $?") == "\(status)")
      #expect(try await terminal.settings() == before)
    }
  }

  @Test func `ends on Ctrl-C`() async throws {
    try await onShell { terminal in
      let before = try await terminal.settings()
      try await terminal.run("\"$SYNCTOP\" demo --seed 7")
      try await terminal.waitForBoard()
      try await terminal.press("C-c")
      try await terminal.waitForShell()
      #expect(try await terminal.settings() == before)
    }
  }

  @Test func `ends when its terminal goes away`() async throws {
    try await onShell { terminal in
      try await terminal.run("echo $$ > \"$HOME/pid\"; exec \"$SYNCTOP\" demo --seed 7")
      try await terminal.waitForBoard()
      let pid = try #require(terminal.scratch.read("pid")).trimmingCharacters(in: .whitespacesAndNewlines)
      await terminal.close()
      let gone = try await terminal.shell(
        "for i in $(seq 600); do [ -d /proc/\(pid) ] || exit 0; sleep 0.1; done; exit 1")
      #expect(gone.status == 0)
    }
  }

  private func onShell(
    columns: Int = 120, rows: Int = 40, _ body: (Terminal) async throws -> Void
  ) async throws {
    let terminal = try await Terminal(columns: columns, rows: rows)
    do {
      try await body(terminal)
    } catch {
      await terminal.close()
      throw error
    }
    await terminal.close()
  }

  private func onBoard(_ body: (Terminal) async throws -> Void) async throws {
    try await onShell { terminal in
      try await terminal.run("\"$SYNCTOP\" demo --seed 7")
      try await terminal.waitForBoard()
      try await body(terminal)
      try await terminal.press("C-c")
      try await terminal.waitForShell()
    }
  }
}

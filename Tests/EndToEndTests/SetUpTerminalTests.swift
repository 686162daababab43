import Foundation
import Testing

@Suite(.serialized, .enabled(if: Place.tmux != nil, "tmux isn't installed"), .timeLimit(.minutes(5)))
struct `Setting up in a real terminal` {
  @Test func `chooses by arrows and letters, and Ctrl-C gives the terminal back`() async throws {
    try await onShell { terminal in
      let before = try await terminal.settings()
      try await terminal.run("\"$SYNCTOP\" init")
      try await terminal.wait(for: "Region:")
      try await terminal.type("north-4")
      try await terminal.wait(for: "› cn-north-4")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Credentials:")
      try await terminal.press("Down")
      try await terminal.wait(for: "› a user and a password")
      try await terminal.press("C-c")
      try await terminal.waitForShell()
      #expect(try await terminal.answer(of: "echo $?") == "130")
      #expect(try await terminal.settings() == before)
    }
  }

  @Test func `opens the board in the end`() async throws {
    try await onShell { terminal in
      try await terminal.run("\"$SYNCTOP\" demo-server --port 0 --tasks 12 > $HOME/demo.json 2> $HOME/demo.log &")
      try await terminal.run("value() { sed -E \"s/.*\\\"$1\\\": ?\\\"([^\\\"]*)\\\".*/\\1/\" $HOME/demo.json; }")
      try await terminal.run("while [ ! -s $HOME/demo.json ]; do sleep 0.1; done; clear")
      try await terminal.run("export SYNCTOP_AK=$(value ak) SYNCTOP_SK=$(value sk); clear")
      try await terminal.run(
        "\"$SYNCTOP\" init --endpoint $(value endpoint) --iam-endpoint $(value iam_endpoint)")
      try await terminal.wait(for: "› SYNCTOP_* variables")
      try await terminal.press("Enter")
      try await terminal.wait(for: "› cn-north-4")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Workspace (any of them shows all tasks of the instance):")
      try await terminal.press("Enter")
      try await terminal.wait(for: "The list call works: 12 tasks.")
      try await terminal.wait(for: "A name for this context:")
      try await terminal.press("Enter")
      try await terminal.wait(for: "› yes")
      try await terminal.press("Enter")
      try await terminal.waitForBoard()
      try await terminal.press("q")
      try await terminal.waitForShell()
      try await terminal.run("kill %1; clear")
    }
  }

  @Test func `measures widths without leaving a trace`() async throws {
    try await onShell { terminal in
      let before = try await terminal.settings()
      try await terminal.run("clear; \"$SYNCTOP\" doctor")
      try await terminal.wait(for: "font widths")
      let lines = try await terminal.waitForShell()
      #expect(lines.contains { $0.contains("font widths") && $0.contains("samples") })
      #expect(!lines.joined().contains(";1R"))
      #expect(try await terminal.settings() == before)
    }
  }

  private func onShell(_ body: (Terminal) async throws -> Void) async throws {
    let terminal = try await Terminal()
    do {
      try await body(terminal)
    } catch {
      await terminal.close()
      throw error
    }
    await terminal.close()
  }
}

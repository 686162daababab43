import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct `Without a terminal it can use` {
  @Test func `the board says so, exits 2 and writes no escape byte`() async throws {
    for arguments in [[], ["demo"], ["--input", "/nonexistent"]] {
      let home = try Scratch()
      let result = try await Finished.running(
        Place.binary, arguments, environment: Place.environment(home: home.path))
      #expect(result.status == 2, "\(arguments)")
      #expect(!result.words.isEmpty)
      #expect(!result.hasEscape)
      #expect(result.output.isEmpty)
    }
  }

  @Test(
    .enabled(if: Place.tmux != nil, "tmux isn't installed"),
    arguments: ["", "nonsense-terminal", "xterm-kitty", "xterm-ghostty", "foot", "../../etc/passwd"])
  func `an odd TERM gives a board or a clear message, never a crash`(_ term: String) async throws {
    let terminal = try await Terminal()
    try await terminal.run("TERM='\(term)' \"$SYNCTOP\" demo --seed 7; echo \"ended $?\"")
    let lines = try await terminal.wait(for: "a board or an end") { lines in
      lines.contains { $0.contains("CLUSTER") || $0.contains("ended 2") }
    }
    #expect(!lines.contains { $0.contains("Fatal error") })
    await terminal.close()
  }
}

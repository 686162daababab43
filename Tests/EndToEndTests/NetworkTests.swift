import Foundation
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `With a network that fails` {
  private static let service = "SYNCTOP_TOKEN=t \"$SYNCTOP\" --project-id p --workspace w --endpoint"

  @Test(
    .enabled(if: Place.tmux != nil, "tmux isn't installed"),
    arguments: [("http://127.0.0.1:1", "refused"), ("https://no-such-host.invalid", "unknown")])
  func `the board opens, names the reason in its first line and keeps trying`(
    _ endpoint: String, _ reason: String
  ) async throws {
    let terminal = try await Terminal(columns: 160, rows: 30)
    try await terminal.run("\(Self.service) \(endpoint)")
    let lines = try await terminal.wait(for: "\(reason) in the first line") { $0.first?.contains(reason) ?? false }
    #expect(try await terminal.isFullScreen())
    #expect(lines[0].contains("retry") || lines[0].contains("polling"))
    try await terminal.press("q")
    try await terminal.waitForShell()
    await terminal.close()
  }

  @Test func `list says what failed and exits 1`() async throws {
    let result = try await Finished.bash(
      "SYNCTOP_TOKEN=t exec \"$SYNCTOP\" list --project-id p --workspace w --endpoint http://127.0.0.1:1")
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.words.contains("refused"))
    #expect(!result.hasEscape)
  }
}

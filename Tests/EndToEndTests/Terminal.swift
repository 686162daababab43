import Foundation
import Testing

/// A real terminal: a shell in tmux, with keys to press and a screen to look at.
final class Terminal: Sendable {
  /// How long a test waits for what must come; generous, since it only costs time when the test fails.
  static let patience = Duration.seconds(30)
  private static let prompt = "ready>"

  let scratch: Scratch
  private let environment: [String: String]
  private var socket: String { "\(scratch.path)/tmux" }

  /// Opens a shell of `columns` × `rows` and waits for its prompt.
  init(columns: Int = 120, rows: Int = 40) async throws {
    scratch = try Scratch()
    environment = Place.environment(home: scratch.path)
    let shell = try scratch.write("shell", "PS1='\(Self.prompt) '\n")
    let settings = try scratch.write(
      "tmux.conf",
      "set -g status off\nset -g default-terminal screen-256color\nset -g escape-time 10\nset -s set-clipboard on\n")
    do {
      try await tmux(
        "-f", settings, "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
        "bash --noprofile --rcfile '\(shell)' -i")
      try await waitForShell()
    } catch {
      await close()
      throw error
    }
  }

  /// Closes the terminal: the shell and what runs in it get the hang-up.
  func close() async { _ = try? await tmux("kill-server") }

  /// Types a line into the shell.
  func run(_ line: String) async throws {
    try await type(line)
    try await press("Enter")
  }

  /// Types text, character by character.
  func type(_ text: String) async throws { try await tmux("send-keys", "-l", text) }

  /// Presses keys by tmux's names: `Enter`, `Escape`, `Down`, `C-z`.
  func press(_ keys: String...) async throws {
    for key in keys { try await tmux("send-keys", key) }
  }

  func resize(columns: Int, rows: Int) async throws {
    try await tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What is on the screen, line by line, trailing blanks cut.
  func screen() async throws -> [String] {
    try await tmux("capture-pane", "-p").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// What a program put on the clipboard, by tmux's account; nil while there is nothing.
  func clipboard() async throws -> String? { try? await tmux("show-buffer") }

  /// True while a full-screen program has the terminal.
  func isFullScreen() async throws -> Bool {
    try await tmux("display-message", "-p", "#{alternate_on}").hasPrefix("1")
  }

  /// Waits until the screen meets `condition`, and gives it back; fails with a picture when it never does.
  @discardableResult func wait(
    for what: String, _ location: SourceLocation = #_sourceLocation, until condition: ([String]) -> Bool
  ) async throws -> [String] {
    let deadline = ContinuousClock.now + Self.patience
    var lines = try await screen()
    while !condition(lines) {
      guard ContinuousClock.now < deadline else {
        Issue.record("never came: \(what); the screen is\n\(lines.joined(separator: "\n"))", sourceLocation: location)
        throw Missing(what: what)
      }
      try await Task.sleep(for: .milliseconds(20))
      lines = try await screen()
    }
    return lines
  }

  /// Waits for `text` anywhere on the screen.
  @discardableResult func wait(for text: String, _ location: SourceLocation = #_sourceLocation) async throws -> [String]
  {
    try await wait(for: text, location) { $0.contains { $0.contains(text) } }
  }

  /// Waits until `text` is nowhere on the screen.
  @discardableResult func waitForEnd(of text: String, _ location: SourceLocation = #_sourceLocation) async throws
    -> [String]
  {
    try await wait(for: "the end of \(text)", location) { !$0.contains { $0.contains(text) } }
  }

  /// Waits for the shell's prompt, the last thing on the screen, with no full-screen program.
  @discardableResult func waitForShell(_ location: SourceLocation = #_sourceLocation) async throws -> [String] {
    let lines = try await wait(for: "the shell's prompt", location) { lines in
      lines.last { !$0.isEmpty }?.trimmingCharacters(in: .whitespaces) == Self.prompt
    }
    #expect(try await !isFullScreen(), sourceLocation: location)
    return lines
  }

  /// Runs a line in the shell and gives back what it printed.
  func answer(of line: String) async throws -> String {
    let mark = "answer-\(UInt32.random(in: 0...UInt32.max))"
    try await run("{ \(line); } > \"$HOME/\(mark)\" 2>&1; mv \"$HOME/\(mark)\" \"$HOME/\(mark).done\"")
    let deadline = ContinuousClock.now + Self.patience
    while ContinuousClock.now < deadline {
      if let text = scratch.read("\(mark).done") { return text.trimmingCharacters(in: .whitespacesAndNewlines) }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Missing(what: "an answer of \(line)")
  }

  /// The terminal's settings as `stty -g` prints them.
  func settings() async throws -> String {
    try await press("C-u")
    return try await answer(of: "stty -g")
  }

  @discardableResult private func tmux(_ arguments: String...) async throws -> String {
    let tool = try #require(Place.tmux)
    let result = try await Finished.running(tool, ["-u", "-S", socket] + arguments, environment: environment)
    guard result.status == 0 else { throw Missing(what: "tmux \(arguments): \(result.words)") }
    return result.text
  }
}

/// Something that a test waited for and that never came.
struct Missing: Error, CustomStringConvertible {
  let what: String

  var description: String { "never came: \(what)" }
}

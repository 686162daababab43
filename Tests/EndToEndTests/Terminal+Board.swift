import Testing

extension Terminal {
  /// Waits until the board shows tasks.
  @discardableResult func waitForBoard(_ location: SourceLocation = #_sourceLocation) async throws -> [String] {
    try await wait(for: "the board with its tasks", location) { lines in
      guard let first = lines.first, first.contains("synctop") || first.contains("✗") else { return false }
      return lines.contains { $0.contains("CLUSTER") } && lines.contains { $0.contains("▌") }
    }
  }

  /// Waits until the clipboard holds `text`, and gives all of it back.
  @discardableResult func wait(
    forClipboard text: String, _ location: SourceLocation = #_sourceLocation
  ) async throws -> String {
    let deadline = ContinuousClock.now + Self.patience
    while ContinuousClock.now < deadline {
      if let clipboard = try await clipboard(), clipboard.contains(text) { return clipboard }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("the clipboard never held \(text)", sourceLocation: location)
    throw Missing(what: text)
  }

  /// Runs a line of bash beside the terminal.
  func shell(_ line: String) async throws -> Finished {
    try await .running("/bin/bash", ["-c", line], environment: Place.environment(home: scratch.path))
  }
}

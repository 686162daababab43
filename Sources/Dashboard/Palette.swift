import SyncLog

/// The commands by name: what was typed, and which of the matches is chosen.
package struct Palette: Equatable, Sendable {
  package internal(set) var entry = TextEntry()
  package internal(set) var choice = 0

  /// The commands that match what was typed: by alias first, then where a name begins so, then in the table's order.
  package var matches: [Command] {
    let typed = entry.text.lowercased().filter { $0 != " " }
    guard !typed.isEmpty else { return Self.offered }
    return Self.offered.filter { $0.rank(for: typed) != nil }
      .sorted { ($0.rank(for: typed) ?? 0) < ($1.rank(for: typed) ?? 0) }
  }

  private static let offered = Command.allCases.filter {
    $0.spec.modes.contains(.list) || $0.spec.modes.contains(.detail)
  }
}

extension Command {
  fileprivate func rank(for typed: String) -> Int? {
    let spec = spec
    if spec.aliases.contains(typed) || spec.id == typed { return 0 }
    let names = [spec.id, spec.title.english, spec.title.chinese].map { $0.lowercased().filter { $0 != " " } }
    if names.contains(where: { $0.hasPrefix(typed) }) { return 1 }
    if names.contains(where: { $0.contains(typed) }) { return 2 }
    return names.contains { typed.isSubsequence(of: $0) } ? 3 : nil
  }
}

extension String {
  fileprivate func isSubsequence(of other: String) -> Bool {
    var rest = self[...]
    for character in other where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}

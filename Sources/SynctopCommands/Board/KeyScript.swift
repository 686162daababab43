import Dashboard

/// Keys written as words, as `render --keys` takes them: `j j enter`, `/ finance enter`, `ctrl-d`, `f1`, `alt-1`.
enum KeyScript {
  /// The most keys of one script.
  static let limit = 10_000

  /// The keys of `text`, parted by blanks; a token that names no key is typed character by character.
  static func keys(of text: String) -> [Key] {
    Array(
      text.split(separator: " ").flatMap { key(named: String($0)).map { [$0] } ?? $0.map(Key.character) }.prefix(limit))
  }

  private static func key(named token: String) -> Key? {
    let name = token.lowercased()
    return names[name] ?? function(name) ?? modified(token, "ctrl-").map { .control(Character($0.lowercased())) }
      ?? modified(token, "alt-").map(Key.alt)
  }

  private static let names: [String: Key] = [
    "enter": .enter, "return": .enter, "esc": .escape, "escape": .escape, "tab": .tab, "backtab": .backTab,
    "shift-tab": .backTab, "space": .character(" "), "up": .up, "down": .down, "left": .left, "right": .right,
    "home": .home, "end": .end, "pgup": .pageUp, "pageup": .pageUp, "pgdn": .pageDown, "pagedown": .pageDown,
    "backspace": .backspace, "bs": .backspace, "delete": .delete, "del": .delete,
  ]

  private static func function(_ name: String) -> Key? {
    guard name.first == "f", let number = Int(name.dropFirst()), (1...12).contains(number) else { return nil }
    return .function(number)
  }

  /// The one character after `prefix`.
  private static func modified(_ token: String, _ prefix: String) -> Character? {
    guard token.lowercased().hasPrefix(prefix), token.count == prefix.count + 1 else { return nil }
    return token.last
  }
}

/// Where a secret is to be taken from; only `plain` holds one, and no description shows it.
enum SecretReference: Equatable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// A variable of the environment.
  case environment(String)
  /// A file whose whole text, without line ends around it, is the secret.
  case file(String)
  /// A program and its arguments, whose output is the secret.
  case command([String])
  case plain(String)

  /// Reads `env:NAME`, `file:PATH`, `command:PROGRAM ARGUMENTS` or a plain secret; nil for an empty name, path or
  /// command.
  init?(_ text: String) {
    if text.hasPrefix("env:") {
      self = .environment(String(text.dropFirst(4)))
    } else if text.hasPrefix("file:") {
      self = .file(String(text.dropFirst(5)))
    } else if text.hasPrefix("command:") {
      self = .command(CommandWords.split(String(text.dropFirst(8))) ?? [])
    } else {
      self = .plain(text)
    }
    if text.isEmpty || text == "env:" || text == "file:" || self == .command([]) { return nil }
  }

  var description: String {
    switch self {
    case .environment(let name): "env:\(name)"
    case .file(let path): "file:\(path)"
    // An argument may be a secret.
    case .command(let words): "command:\(words.first ?? "")\(words.count > 1 ? " …" : "")"
    case .plain: "(hidden)"
    }
  }

  var debugDescription: String { description }

  var customMirror: Mirror { Mirror(self, children: []) }
}

/// Where a secret is to be taken from; only `plain` holds one, and no description shows it.
enum SecretReference: Equatable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// A variable of the environment.
  case environment(String)
  /// A file whose whole text, without line ends around it, is the secret.
  case file(String)
  case plain(String)

  /// Reads `env:NAME`, `file:PATH` or a plain secret; nil for an empty name or path.
  init?(_ text: String) {
    if text.hasPrefix("env:") {
      self = .environment(String(text.dropFirst(4)))
    } else if text.hasPrefix("file:") {
      self = .file(String(text.dropFirst(5)))
    } else {
      self = .plain(text)
    }
    if text.isEmpty || text == "env:" || text == "file:" { return nil }
  }

  var description: String {
    switch self {
    case .environment(let name): "env:\(name)"
    case .file(let path): "file:\(path)"
    case .plain: "(hidden)"
    }
  }

  var debugDescription: String { description }

  var customMirror: Mirror { Mirror(self, children: []) }
}

/// Where a setting's value was taken from.
enum SettingSource: Equatable, Sendable, CustomStringConvertible {
  case standard
  /// What the credentials that won bring along, such as the region of an SDK's profile; the text names their place.
  case hint(String)
  /// The file's top level, which holds for all contexts.
  case file(String, line: Int)
  /// A context of the file.
  case member(context: String, String, line: Int)
  case variable(String)
  case flag(String)

  var description: String {
    switch self {
    case .standard: "default"
    case .hint(let place): place
    case .file(let path, let line), .member(_, let path, let line): "\(path):\(line)"
    case .variable(let name): name
    case .flag(let name): name
    }
  }

  /// Greater rules over smaller: flags, the environment, a context, the file's top level, hints, the default.
  var rank: Int {
    switch self {
    case .standard: 0
    case .hint: 1
    case .file: 2
    case .member: 3
    case .variable: 4
    case .flag: 5
    }
  }

  /// Whether it is in the configuration file.
  var isFile: Bool {
    switch self {
    case .file, .member: true
    case .standard, .hint, .variable, .flag: false
    }
  }

  /// How messages name `key` there: a context's by its whole path.
  func path(of key: SettingKey) -> String {
    switch self {
    case .member(let context, _, _): "contexts.\(context).\(key.path)"
    case .standard, .hint, .file, .variable, .flag: key.path
    }
  }
}

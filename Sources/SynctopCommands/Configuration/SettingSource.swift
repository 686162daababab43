/// Where a setting's value was taken from.
enum SettingSource: Equatable, Sendable, CustomStringConvertible {
  case standard
  case file(String, line: Int)
  case variable(String)
  case flag(String)

  var description: String {
    switch self {
    case .standard: "default"
    case .file(let path, let line): "\(path):\(line)"
    case .variable(let name): name
    case .flag(let name): name
    }
  }

  /// Greater rules over smaller: flags over the environment over the file over the default.
  var rank: Int {
    switch self {
    case .standard: 0
    case .file: 1
    case .variable: 2
    case .flag: 3
    }
  }
}

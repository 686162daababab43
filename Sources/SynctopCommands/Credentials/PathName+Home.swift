extension PathName {
  /// `path` with `~/` as the home; nil for one that needs a home where there is none.
  static func ofHome(_ path: String, environment: [String: String]) -> String? {
    guard path.hasPrefix("~/") else { return path }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return (home.hasSuffix("/") ? String(home.dropLast()) : home) + path.dropFirst()
  }
}

/// Paths as people write them in a configuration.
enum PathName {
  /// `path` with `~/` as the home, and a relative one from `base`.
  static func absolute(_ path: String, base: String?, environment: [String: String]) -> String {
    if path.hasPrefix("~/"), let home = environment["HOME"] { return home + path.dropFirst() }
    guard !path.hasPrefix("/"), let base else { return path }
    return base + "/" + path
  }
}

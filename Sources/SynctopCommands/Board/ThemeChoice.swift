import Screen

/// Which theme a name and the environment ask for.
enum ThemeChoice {
  /// `auto` and unknown names are dark; `NO_COLOR` wins over every name.
  static func theme(named name: String, environment: [String: String] = Surroundings.environment) -> Theme {
    if let noColor = environment["NO_COLOR"], !noColor.isEmpty { return .monochrome }
    return Theme.named(name) ?? .dark
  }
}

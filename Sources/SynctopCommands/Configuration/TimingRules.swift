/// Times that can't stand together, where both were given on purpose; defaults give way by themselves.
enum TimingRules {
  /// A deadline must be shorter than what it is part of.
  static func problems(in settings: [SettingKey: Setting]) -> [ConfigurationProblem] {
    [
      problem(
        settings, .pageDeadline, mustBeBelow: .interval, "a page could still be on its way when the next poll is due"),
      problem(settings, .connectTimeout, mustBeBelow: .pageDeadline, "connecting is part of a page's time"),
      problem(settings, .pageDeadline, mustBeBelow: .pollDeadline, "a page is part of a poll's time"),
    ].compactMap { $0 }
  }

  private static func problem(
    _ settings: [SettingKey: Setting], _ short: SettingKey, mustBeBelow long: SettingKey, _ why: String
  ) -> ConfigurationProblem? {
    guard let inner = settings[short], let outer = settings[long], case .seconds(let less) = inner.value,
      case .seconds(let more) = outer.value, less >= more
    else { return nil }
    return ConfigurationProblem(
      "\(inner.source)", "\(short.path) \(inner.text) is not shorter than \(long.path) \(outer.text)", why: why,
      nextStep: "make \(short.path) shorter or \(long.path) longer")
  }
}

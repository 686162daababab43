/// What a configuration file says, with all that is wrong with it.
struct ConfigurationContent: Sendable {
  /// The settings of the top level.
  var settings: [SettingKey: Setting] = [:]
  var contexts: [ContextSettings] = []
  /// What is wrong outside of contexts.
  var problems: [ConfigurationProblem] = []

  var allProblems: [ConfigurationProblem] { problems + contexts.flatMap(\.problems) }

  /// The first secret that is written out instead of referred to, by its path.
  var plainSecret: String? {
    for settings in [settings] + contexts.map(\.settings) {
      for key in SettingKey.allCases {
        if let setting = settings[key], setting.isPlainSecret { return setting.source.path(of: key) }
      }
    }
    return nil
  }
}

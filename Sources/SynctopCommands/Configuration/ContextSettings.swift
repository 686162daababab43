/// One context of the configuration file: the settings of its own.
struct ContextSettings: Sendable {
  let name: String
  /// The line that it begins on.
  let line: Int
  var settings: [SettingKey: Setting] = [:]
  /// What is wrong with it.
  var problems: [ConfigurationProblem] = []

  /// Whether it says itself whose credentials are used.
  var pinsCredentials: Bool { settings.keys.contains(where: \.isOfIdentity) }
}

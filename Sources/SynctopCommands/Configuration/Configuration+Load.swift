extension Configuration {
  /// Reads all sources, and throws everything that is wrong with them. `named` is what `--config` says, `flags` are
  /// values of flags by the setting that they set.
  static func load(
    file named: String?, flags: [SettingKey: String], environment: [String: String], zones: ZoneNames
  ) throws(ConfigurationError) -> Configuration {
    let reading = read(file: named, flags: flags, environment: environment, zones: zones)
    guard reading.problems.isEmpty else { throw ConfigurationError(reading.problems) }
    return reading.configuration
  }

  /// The same with what could be read, and all that is wrong beside it.
  static func read(
    file named: String?, flags: [SettingKey: String], environment: [String: String], zones: ZoneNames
  ) -> ConfigurationReading {
    let file = ConfigurationFile(named: named, environment: environment)
    var layers = SettingLayers()
    var problems: [ConfigurationProblem] = []
    var isReadable = true
    do throws(ConfigurationError) {
      if let content = try file?.content(zones: zones) {
        layers.shared = content.settings
        layers.contexts = content.contexts
        problems += content.allProblems
      }
    } catch {
      problems += error.problems
      isReadable = false
    }
    for key in SettingKey.allCases {
      layers.flags[key] = outer(key, flags[key], key.spec.flag.map(SettingSource.flag), zones, &problems)
      let text = key.spec.variable.flatMap { environment[$0] }.flatMap { $0.isEmpty ? nil : $0 }
      // A variable that a flag rules over is nobody's concern.
      guard layers.flags[key] == nil else { continue }
      layers.variables[key] = outer(key, text, key.spec.variable.map(SettingSource.variable), zones, &problems)
    }
    problems += TimingRules.problems(in: layers.merged(for: nil))
    return ConfigurationReading(
      configuration: Configuration(
        file: file, environment: environment, layers: layers, warnings: UnknownVariables.warnings(environment)),
      problems: problems,
      isReadable: isReadable)
  }

  private static func outer(
    _ key: SettingKey, _ text: String?, _ source: SettingSource?, _ zones: ZoneNames,
    _ problems: inout [ConfigurationProblem]
  ) -> Setting? {
    guard let text, let source else { return nil }
    do throws(SettingKind.Refusal) {
      let value = try value(of: key, text, zones)
      return Setting(value: value, text: value.told(as: key.spec.kind) ?? text, source: source)
    } catch {
      problems.append(ConfigurationProblem("\(source)", "\(key.path) \(error.told(of: key))", nextStep: error.nextStep))
      return nil
    }
  }

  /// A secret in a variable is the secret itself; `env:`, `file:` and `command:` mean something in the file only.
  private static func value(
    of key: SettingKey, _ text: String, _ zones: ZoneNames
  ) throws(SettingKind.Refusal) -> SettingValue {
    key.spec.kind == .secret ? .secret(.plain(text)) : try key.spec.kind.read(text, zones: zones)
  }
}

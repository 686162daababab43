/// All settings that are given anywhere, each with its source: flags over the environment over the file.
struct Configuration: Sendable {
  let file: ConfigurationFile?
  let environment: [String: String]
  private let given: [SettingKey: Setting]

  /// Reads the three sources, and throws everything that is wrong with them. `named` is what `--config` says, `flags`
  /// are values of flags by the setting that they set.
  static func load(
    file named: String?, flags: [SettingKey: String], environment: [String: String], zones: ZoneNames
  ) throws(ConfigurationError) -> Configuration {
    let file = ConfigurationFile(named: named, environment: environment)
    var problems: [ConfigurationProblem] = []
    var settings: [SettingKey: Setting] = [:]
    do throws(ConfigurationError) {
      settings = try file?.settings(zones: zones) ?? [:]
    } catch {
      problems += error.problems
    }
    let outer = outerSettings(flags, environment, zones)
    problems += outer.problems + contextProblems(environment)
    settings.merge(outer.settings) { _, outer in outer }
    problems += TimingRules.problems(in: settings)
    guard problems.isEmpty else { throw ConfigurationError(problems) }
    return Configuration(file: file, environment: environment, given: settings)
  }

  /// The value of `key`, or its default; nil where it has none.
  subscript(key: SettingKey) -> Setting? { given[key] ?? key.standard }

  private static func outerSettings(
    _ flags: [SettingKey: String], _ environment: [String: String], _ zones: ZoneNames
  ) -> (settings: [SettingKey: Setting], problems: [ConfigurationProblem]) {
    var settings: [SettingKey: Setting] = [:]
    var problems: [ConfigurationProblem] = []
    for key in SettingKey.allCases {
      guard let (text, source) = outerText(key, flags, environment) else { continue }
      do throws(SettingKind.Refusal) {
        settings[key] = Setting(value: try value(of: key, text, zones), text: text, source: source)
      } catch {
        problems.append(ConfigurationProblem("\(source)", "\(key.path) \(error.what)", nextStep: error.nextStep))
      }
    }
    return (settings, problems)
  }

  private static func outerText(
    _ key: SettingKey, _ flags: [SettingKey: String], _ environment: [String: String]
  ) -> (String, SettingSource)? {
    if let text = flags[key], let flag = key.spec.flag { return (text, .flag(flag)) }
    guard let name = key.spec.variable, let text = environment[name], !text.isEmpty else { return nil }
    return (text, .variable(name))
  }

  /// A secret in a variable is the secret itself; `env:` and `file:` mean something in the file only.
  private static func value(
    of key: SettingKey, _ text: String, _ zones: ZoneNames
  ) throws(SettingKind.Refusal) -> SettingValue {
    key.spec.kind == .secret ? .secret(.plain(text)) : try key.spec.kind.read(text, zones: zones)
  }

  private static func contextProblems(_ environment: [String: String]) -> [ConfigurationProblem] {
    guard environment["SYNCTOP_CONTEXT"]?.isEmpty == false else { return [] }
    return [
      ConfigurationProblem(
        "SYNCTOP_CONTEXT", "it names a context, but the configuration has no contexts",
        nextStep: "unset it, and name region, project and workspace")
    ]
  }
}

extension SettingKey {
  /// The default as a setting; the table's own texts are right by a test.
  var standard: Setting? {
    guard let text = spec.standard else { return nil }
    let zones = ZoneNames(isKnown: { _ in true }, all: { [] })
    return (try? spec.kind.read(text, zones: zones)).map { Setting(value: $0, text: text, source: .standard) }
  }
}

import Screen
import SyncLog
import TaskModel

extension LocalSettings {
  /// Takes what the configuration says; defaults fill the rest.
  init(_ configuration: Configuration) throws(ConfigurationError) {
    let (ownCauses, causeProblem) = Self.causes(configuration)
    let serviceZone = configuration.text(.timeZone) ?? ""
    self.init(
      language: Self.language(configuration),
      theme: configuration.text(.theme) ?? "auto",
      clock: configuration.boolean(.clock) ?? true,
      serviceZone: try ZoneRulesLoader.rules(named: serviceZone),
      displayZone: try ZoneRulesLoader.rules(named: configuration.text(.displayZone) ?? serviceZone),
      streakLimit: configuration.integer(.streakLimit) ?? 10,
      interval: .seconds(configuration.seconds(.interval) ?? 30),
      historyDays: configuration.integer(.historyDays) ?? 400,
      historyMegabytes: configuration.integer(.historyMegabytes) ?? 200,
      author: configuration.text(.author) ?? AuthorName.standard(configuration.environment),
      state: StateDirectory(named: configuration.path(.stateDirectory), environment: configuration.environment),
      ownCauses: ownCauses, causeProblem: causeProblem)
  }

  /// What flags and environment say, whatever a configuration file may hold: for commands that need none.
  package static func withoutFile(_ flags: BoardFlags = BoardFlags()) throws -> LocalSettings {
    let kept = [
      "SYNCTOP_TIME_ZONE", "SYNCTOP_CAUSES", "SYNCTOP_AUTHOR", "LC_ALL", "LC_MESSAGES", "LANG", "LOGNAME", "USER",
    ]
    let environment = Surroundings.environment.filter { kept.contains($0.key) }
    return try LocalSettings(
      Configuration.load(file: nil, flags: flags.settings, environment: environment, zones: ZoneRulesLoader.names))
  }

  /// A board must open whatever is wrong with a file of causes, so that this throws nothing.
  private static func causes(_ configuration: Configuration) -> (CauseTable?, ConfigurationError?) {
    do throws(ConfigurationError) {
      return (try configuration.causeTable(), nil)
    } catch {
      return (nil, error)
    }
  }

  /// The configured language, else the locale's.
  private static func language(_ configuration: Configuration) -> Language {
    if let language = configuration.text(.displayLanguage).flatMap(Language.init(rawValue:)) { return language }
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { configuration.environment[$0] }
    return Language(locale: names.first { !$0.isEmpty } ?? "")
  }
}

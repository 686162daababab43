import Screen

/// The configuration as `doctor` takes it: what could be read, and everything that is wrong with it.
struct DoctorReading: Sendable {
  /// One place to look at; `context` is nil where none is configured.
  struct Place: Sendable {
    let context: String?
    let configuration: Configuration
  }

  /// Where the file is or would be; nil without a home.
  let file: ConfigurationFile?
  /// The chosen contexts; empty where anything is wrong, since then nothing may be sent anywhere.
  let places: [Place]
  /// The names of all contexts, chosen or not.
  let contexts: [String]
  let problems: [ConfigurationProblem]
  /// What is odd, and yet no reason to stop.
  let warnings: [ConfigurationProblem]
  /// Where synctop keeps things; nil without a home.
  let state: StateDirectory?
  let language: Language

  init(_ connection: ConnectionOptions, flags: BoardFlags, environment: [String: String]) {
    let reading = Configuration.read(
      file: connection.config, flags: connection.flags(flags), environment: environment, zones: ZoneRulesLoader.names)
    let whole = reading.configuration
    file = whole.file
    contexts = whole.contextNames
    do throws(ConfigurationError) {
      let chosen = try connection.chosen(flags, environment: environment)
      places = chosen.map { Place(context: $0.context, configuration: $0) }
      problems = []
    } catch {
      places = []
      problems = error.problems
    }
    warnings = places.first?.configuration.warnings ?? whole.warnings
    state = StateDirectory(named: whole.path(.stateDirectory), environment: environment)
    let wanted = flags.language ?? whole.text(.displayLanguage)
    language = wanted.flatMap(Language.init(rawValue:)) ?? Self.language(of: environment)
  }

  static func language(of environment: [String: String]) -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
    return Language(locale: names.first { !$0.isEmpty } ?? "")
  }
}

import SyncAPI

/// The contexts of a configuration, which may be partly wrong.
struct ContextList {
  /// One context as it is listed; unsanitised.
  struct Row: Equatable {
    let name: String
    let isOpened: Bool
    let isBroken: Bool
    /// The region, or the host where only an address is given.
    let region: String?
    let project: String?
    let workspaces: [String]
    /// The kind of source, never a secret.
    let credentials: String
  }

  private let configuration: Configuration
  let rows: [Row]
  /// What is wrong with the configuration, and yet doesn't hide the contexts.
  let problems: [ConfigurationProblem]

  init(_ connection: ConnectionOptions, environment: [String: String] = Surroundings.environment) throws {
    let reading = Configuration.read(
      file: connection.config, flags: connection.flags(), environment: environment, zones: ZoneRulesLoader.names)
    configuration = reading.configuration
    guard reading.isReadable else { throw ConfigurationError(reading.problems) }
    var problems = reading.problems
    var opened: [String] = []
    do throws(ConfigurationError) {
      opened = try configuration.chosenContexts(stored: configuration.storedContexts())
    } catch {
      problems += error.problems
    }
    self.problems = problems
    let narrowed = configuration.contexts.map { reading.configuration.narrowed(to: $0.name) }
    rows = zip(configuration.contexts, narrowed).map { context, narrowed in
      Row(context, narrowed, isOpened: opened.contains(context.name))
    }
  }

  /// What is said where there are none.
  var noneText: String {
    "there are no contexts\n  next: add them to contexts in \(configuration.file?.path ?? "a configuration file"); "
      + "`synctop config example` shows how"
  }

  /// The variable that names contexts, if one does.
  var rulingVariable: String? { configuration.setting(.context, of: .variables).map { "\($0.source)" } }

  /// The names in `text`, which must be there and right.
  func checked(_ text: String) throws(ConfigurationError) -> [String] {
    guard let names = ContextName.list(text) else {
      throw ConfigurationError(
        ConfigurationProblem("", "this is no name of a context, or one stands twice", nextStep: ContextName.rule))
    }
    let known = configuration.contextNames
    let unknown = names.filter { !known.contains($0) && ($0 != ContextName.all || known.isEmpty) }
    guard unknown.isEmpty else {
      throw ConfigurationError(
        unknown.map { .unknownContext($0, "", subject: "the name is", among: known) })
    }
    let broken = configuration.contexts.filter { names.contains($0.name) }.flatMap(\.problems)
    guard broken.isEmpty else { throw ConfigurationError(broken) }
    return names
  }

  /// Keeps a choice; an empty one is forgotten.
  func choose(_ names: [String]) throws(ConfigurationError) {
    guard let choice = ContextChoice(configuration) else {
      throw ConfigurationError(
        ConfigurationProblem(
          "HOME", "there is no directory to keep the choice in", nextStep: "set HOME, or SYNCTOP_STATE_DIR"))
    }
    try choice.keep(names)
  }
}

extension ContextList.Row {
  fileprivate init(_ context: ContextSettings, _ configuration: Configuration, isOpened: Bool) {
    name = context.name
    self.isOpened = isOpened
    isBroken = !context.problems.isEmpty
    region = configuration.text(.region) ?? configuration.address(.endpoint)?.authority
    project = configuration.text(.projectID) ?? configuration.text(.projectName)
    workspaces = configuration.words(.workspace) ?? []
    credentials = configuration.credentialKind
  }
}

extension Configuration {
  /// The kind of source that credentials are taken from, as far as the settings tell: a name of `credentials.source`.
  var credentialKind: String {
    if let named = text(.credentialSource), self[.credentialSource]?.source != .standard { return named }
    let identity = SettingKey.allCases.filter(\.isOfIdentity)
    guard
      let highest = identity.compactMap({ self[$0]?.source }).filter({ $0 != .standard }).max(by: { $0.rank < $1.rank })
    else { return "auto" }
    if highest.isFile { return self[.credentialProcess]?.source.isFile == true ? "process" : "config" }
    return "environment"
  }
}

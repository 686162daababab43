import Dashboard
import Screen
import SyncAPI
import TaskModel

/// Where a board's plan comes from: the command line, the environment and the configuration's file, which are read again
/// for each switch and after each change.
struct BoardSource: Sendable {
  let connection: ConnectionOptions
  let flags: BoardFlags
  /// False for ages that stand still, whatever the configuration says.
  let allowsClock: Bool
  /// Where all places of the board share their sign-ins.
  private let desk = SignInDesk(clock: .system)

  init(connection: ConnectionOptions, flags: BoardFlags, allowsClock: Bool) {
    self.connection = connection
    self.flags = flags
    self.allowsClock = allowsClock
  }

  /// The plan for these contexts, or for those that the command line and the configuration choose. Commands that secrets
  /// come from are run; no service is asked. `passcode` asks a person, later.
  func read(_ contexts: [String]? = nil, passcode: PasscodeAsker) async throws(ConfigurationError) -> BoardReading {
    let options = contexts.map(options) ?? connection
    let chosen = try options.chosen(flags)
    let all = chosen.count == 1 ? chosen[0] : chosen[0].narrowed(to: nil)
    var settings = try LocalSettings(all)
    settings.clock = settings.clock && allowsClock
    var places: [PlannedPlace] = []
    var warnings: [String] = []
    for configuration in chosen {
      let resolved = try await ResolvedSettings(configuration, passcode: passcode)
      places += PlannedPlace.places(of: resolved, besides: settings, desk: desk)
      warnings += resolved.warnings + (configuration.ignoredVariables.map { [$0.text] } ?? [])
    }
    return BoardReading(
      plan: WatchPlan(places: Array(places.prefix(WatchPlan.mostPlaces)), settings: settings),
      choices: Self.choices(all, opened: chosen.compactMap(\.context)), configuration: try options.configuration(flags),
      warnings: warnings)
  }

  /// Reads the configuration again, as a watch on it does.
  func configuration(_ contexts: [String]?) throws(ConfigurationError) -> Configuration {
    try (contexts.map(options) ?? connection).configuration(flags)
  }

  /// The flags that name one place were meant for the contexts that the board was started with.
  private func options(for contexts: [String]) -> ConnectionOptions {
    var options = connection
    options.context = contexts.joined(separator: ",")
    (options.region, options.endpoint, options.iamEndpoint) = (nil, nil, nil)
    (options.projectId, options.workspace) = (nil, nil)
    return options
  }

  private static func choices(_ configuration: Configuration, opened: [String]) -> [PlaceChoice] {
    configuration.contexts.map { context in
      let narrowed = configuration.narrowed(to: context.name)
      let region = narrowed.text(.region) ?? narrowed.address(.endpoint)?.authority
      let project = narrowed.text(.projectID) ?? narrowed.text(.projectName)
      let parts = [region, project].compactMap { $0 } + (narrowed.words(.workspace) ?? [])
      return PlaceChoice(
        name: context.name, detail: parts.joined(separator: " · "), isCurrent: opened.contains(context.name))
    }
  }
}

import SyncLog

/// The configuration as it will be read once the context is written, before anything is.
struct SetUpDraft: Sendable {
  /// A name for the context while it has none.
  private static let provisional = "new"

  let file: SetUpFile
  let answers: SetUpAnswers
  let environment: [String: String]

  /// Narrowed to the context. Variables count for credentials only: everything else was asked.
  func configuration() throws -> Configuration {
    var answers = answers
    if answers.context.isEmpty { answers.context = Self.provisional }
    let insertion = ContextInsertion(answers: answers)
    let text = try file.text().map { insertion.inserted(into: $0) ?? insertion.newFile } ?? insertion.newFile
    let root = try ConfigurationReader.read(Array(text.utf8), file: file.path)
    var decoder = ConfigurationDecoder(file: file.path, zones: ZoneRulesLoader.names)
    decoder.decode(root)
    let problems = decoder.problems + (decoder.contexts.first { $0.name == answers.context }?.problems ?? [])
    guard problems.isEmpty else { throw ConfigurationError(problems) }
    var layers = SettingLayers()
    layers.shared = decoder.settings
    layers.contexts = decoder.contexts
    let outside = Configuration.read(
      file: nil, flags: [:],
      environment: environment.filter { $0.key.hasPrefix("SYNCTOP_") && $0.key != "SYNCTOP_CONFIG" },
      zones: ZoneRulesLoader.names
    ).configuration
    for key in SettingKey.allCases where !key.isOfOnePlace && key != .context {
      layers.variables[key] = outside.setting(key, of: .variables)
    }
    return Configuration(
      file: file.file, environment: environment, layers: layers, context: answers.context)
  }
}

/// All settings that are given anywhere, each with its source: flags over the environment over a context of the file
/// over the file's top level over what the credentials bring along.
struct Configuration: Sendable {
  let file: ConfigurationFile?
  let environment: [String: String]
  /// The context that it is narrowed to; nil for the file's top level alone.
  let context: String?
  /// Whether no other context is opened with it, so that variables can only mean this one.
  let isAlone: Bool
  /// What is odd, and yet no reason to stop.
  let warnings: [ConfigurationProblem]
  private let layers: SettingLayers
  private let merged: [SettingKey: Setting]

  init(
    file: ConfigurationFile?, environment: [String: String], layers: SettingLayers,
    warnings: [ConfigurationProblem] = [], context: String? = nil, isAlone: Bool = true
  ) {
    self.file = file
    self.environment = environment
    self.layers = layers
    self.warnings = warnings
    self.context = context
    self.isAlone = isAlone
    merged = layers.merged(for: context, variablesRule: isAlone && layers.variablesHaveCredentials)
  }

  /// The value of `key`, or its default; nil where it has none.
  subscript(key: SettingKey) -> Setting? { merged[key] ?? key.standard }

  /// The value that one layer alone gives, whatever rules over it.
  func setting(_ key: SettingKey, of layer: SettingLayer) -> Setting? {
    layers.settings(of: layer, context: context)[key]
  }

  /// Whether the context says itself whose credentials are used; then none of these come from elsewhere but from
  /// variables of synctop's own, for a context that is opened alone.
  var pinsCredentials: Bool { layers.context(context)?.pinsCredentials ?? false }

  /// The contexts of the file, in its order.
  var contexts: [ContextSettings] { layers.contexts }

  /// The names of the file's contexts, in its order.
  var contextNames: [String] { contexts.map(\.name) }

  /// Whether variables have credentials whole that rule over all that the file says of whose are used.
  var variablesRule: Bool { isAlone && layers.variablesHaveCredentials }

  /// The same with the settings of one context; nil is the top level alone. A name must be one of `contextNames`.
  func narrowed(to context: String?, isAlone: Bool = true) -> Configuration {
    Configuration(
      file: file, environment: environment, layers: layers, warnings: warnings, context: context, isAlone: isAlone)
  }

  /// The same with what the credentials that won bring along, each a text and the place that it is from, for settings
  /// that are given nowhere else. Throws for one that is wanted and wrong.
  func adding(
    hints: [SettingKey: (text: String, source: String)], zones: ZoneNames = ZoneRulesLoader.names
  ) throws(ConfigurationError) -> Configuration {
    var layers = layers
    var problems: [ConfigurationProblem] = []
    for (key, hint) in hints where merged[key] == nil {
      do throws(SettingKind.Refusal) {
        let value = try key.spec.kind.read(hint.text, zones: zones)
        layers.hints[key] = Setting(value: value, text: hint.text, source: .hint(hint.source))
      } catch {
        problems.append(
          ConfigurationProblem(hint.source, "\(key.path) \(error.told(of: key))", nextStep: error.nextStep))
      }
    }
    guard problems.isEmpty else { throw ConfigurationError(problems) }
    return Configuration(
      file: file, environment: environment, layers: layers, warnings: warnings, context: context, isAlone: isAlone)
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

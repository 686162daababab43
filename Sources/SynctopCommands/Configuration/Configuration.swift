/// All settings that are given anywhere, each with its source: flags over the environment over a context of the file
/// over the file's top level over what the credentials bring along.
struct Configuration: Sendable {
  let file: ConfigurationFile?
  let environment: [String: String]
  /// The context that it is narrowed to; nil for the file's top level alone.
  let context: String?
  /// What is odd, and yet no reason to stop.
  let warnings: [ConfigurationProblem]
  private let layers: SettingLayers
  private let merged: [SettingKey: Setting]

  init(
    file: ConfigurationFile?, environment: [String: String], layers: SettingLayers,
    warnings: [ConfigurationProblem] = [], context: String? = nil
  ) {
    self.file = file
    self.environment = environment
    self.layers = layers
    self.warnings = warnings
    self.context = context
    merged = layers.merged(for: context)
  }

  /// The value of `key`, or its default; nil where it has none.
  subscript(key: SettingKey) -> Setting? { merged[key] ?? key.standard }

  /// The value that one layer alone gives, whatever rules over it.
  func setting(_ key: SettingKey, of layer: SettingLayer) -> Setting? {
    layers.settings(of: layer, context: context)[key]
  }

  /// Whether the context says itself whose credentials are used; then none of these come from elsewhere.
  var pinsCredentials: Bool { layers.context(context)?.pinsCredentials ?? false }

  /// The contexts of the file, in its order.
  var contexts: [ContextSettings] { layers.contexts }

  /// The names of the file's contexts, in its order.
  var contextNames: [String] { contexts.map(\.name) }

  /// The same with the settings of one context; nil is the top level alone. A name must be one of `contextNames`.
  func narrowed(to context: String?) -> Configuration {
    Configuration(file: file, environment: environment, layers: layers, warnings: warnings, context: context)
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
    return Configuration(file: file, environment: environment, layers: layers, warnings: warnings, context: context)
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

/// The settings of every place that they come from.
struct SettingLayers: Sendable {
  /// The file's top level.
  var shared: [SettingKey: Setting] = [:]
  var contexts: [ContextSettings] = []
  /// Of SYNCTOP_* variables.
  var variables: [SettingKey: Setting] = [:]
  var flags: [SettingKey: Setting] = [:]
  /// What the credentials that won bring along.
  var hints: [SettingKey: Setting] = [:]

  func context(_ name: String?) -> ContextSettings? {
    name.flatMap { name in contexts.first { $0.name == name } }
  }

  /// What one layer says, with `context` as the one that was chosen.
  func settings(of layer: SettingLayer, context name: String?) -> [SettingKey: Setting] {
    switch layer {
    case .hints: hints
    case .shared: shared
    case .context: context(name)?.settings ?? [:]
    case .variables: variables
    case .flags: flags
    }
  }

  /// What counts: higher layers rule over lower ones. A context with credentials of its own takes no part of them from
  /// elsewhere, unless `variablesRule` over them whole; the source may always be named by a flag or a variable.
  func merged(for context: String?, variablesRule: Bool = false) -> [SettingKey: Setting] {
    let isPinned = self.context(context)?.pinsCredentials ?? false
    return SettingLayer.allCases.reduce(into: [:]) { merged, layer in
      let givesIdentity = !isPinned || (variablesRule ? layer > .context : layer == .context)
      for (key, setting) in settings(of: layer, context: context)
      where givesIdentity || !key.isOfIdentity || (key == .credentialSource && layer > .context) {
        merged[key] = setting
      }
    }
  }

  /// Whether variables have credentials whole, and nothing that rules over them names another source.
  var variablesHaveCredentials: Bool {
    let named = flags[.credentialSource] ?? variables[.credentialSource]
    return SignInWay.whole { variables[$0] } != nil
      && (named == nil || named?.text == "auto" || named?.text == CredentialSource.environment.rawValue)
  }
}

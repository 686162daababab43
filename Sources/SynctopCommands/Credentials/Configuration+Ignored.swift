extension Configuration {
  /// Variables with credentials that count for nothing here, as the context has some of its own and is one of several;
  /// nil where there are none.
  var ignoredVariables: ConfigurationProblem? {
    guard !isAlone, pinsCredentials, pinnedSource != .environment, let context else { return nil }
    let names = SettingKey.allCases.filter { $0.isOfIdentity && $0 != .credentialSource }
      .compactMap { setting($0, of: .variables)?.source.description }
    guard !names.isEmpty else { return nil }
    return ConfigurationProblem(
      names.joined(separator: ", "),
      "ignored for the context \(context): it has credentials of its own, and several contexts are opened",
      nextStep: "unset \(names.count == 1 ? "it" : "them"), or open that context alone with --context \(context)")
  }
}

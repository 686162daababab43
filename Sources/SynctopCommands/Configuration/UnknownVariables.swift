/// The SYNCTOP_* variables, and what is odd about those that are set.
enum UnknownVariables {
  private static let prefix = "SYNCTOP_"
  /// All variables that mean something.
  static let known = SettingKey.allCases.compactMap(\.spec.variable) + ["SYNCTOP_CONFIG"]

  /// Variables that are set and mean nothing, each with the name that was likely meant. Values are never told.
  static func warnings(_ environment: [String: String]) -> [ConfigurationProblem] {
    let unknown = environment.filter { $0.key.hasPrefix(prefix) && !$0.value.isEmpty && !known.contains($0.key) }
    return unknown.keys.sorted().prefix(20).map { name in
      ConfigurationProblem(name, "it is set, and means nothing", nextStep: advice(on: name))
    }
  }

  private static func advice(on name: String) -> String {
    let word = String(name.dropFirst(prefix.count)).lowercased()
    let exact = SettingKey.allCases.first { $0.parts.last.map(KeySynonyms.plain) == KeySynonyms.plain(word) }
    if let key = exact ?? KeySynonyms.key(for: word) {
      if let variable = key.spec.variable { return "did you mean \(variable)? Otherwise unset it" }
      return "unset it; \(key.path) is set in the configuration file"
        + (key.spec.flag.map { ", or by \($0)" } ?? "")
    }
    return NearestWord.to(name, among: known).map { "did you mean \($0)? Otherwise unset it" } ?? "unset it"
  }
}

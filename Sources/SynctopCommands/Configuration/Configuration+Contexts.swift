extension Configuration {
  /// The contexts to open, in the order they were named: those of a flag, a variable, `stored` (by `context use`), the
  /// file, else the only one there is. Empty for the file's top level alone.
  ///
  /// Throws for a name that isn't there, and for several with flags or variables that name one place.
  func chosenContexts(stored: [String]) throws(ConfigurationError) -> [String] {
    let names = try selection(stored: stored).names
    if names.count > 1 { try checkNoPlaceIsNamed(names) }
    return names
  }

  /// Which contexts are opened, and who says so. Throws for a name that isn't there.
  func selection(stored: [String]) throws(ConfigurationError) -> ContextSelection {
    let outer = setting(.context, of: .flags) ?? setting(.context, of: .variables)
    if let outer, case .words(let words) = outer.value {
      return ContextSelection(names: try known(words, outer.source), source: "\(outer.source)")
    }
    if stored == [ContextName.all] || (!stored.isEmpty && stored.allSatisfy(contextNames.contains)) {
      return ContextSelection(names: stored == [ContextName.all] ? contextNames : stored, source: "context use")
    }
    if let shared = setting(.context, of: .shared), case .words(let words) = shared.value {
      return ContextSelection(names: words == [ContextName.all] ? contextNames : words, source: "\(shared.source)")
    }
    return contextNames.count == 1
      ? ContextSelection(names: contextNames, source: "the only one") : ContextSelection(names: [], source: "default")
  }

  /// The contexts that `context use` chose; empty where none can matter.
  func storedContexts() throws(ConfigurationError) -> [String] {
    let isOverruled = setting(.context, of: .flags) != nil || setting(.context, of: .variables) != nil
    guard !contexts.isEmpty, !isOverruled else { return [] }
    return try ContextChoice(self)?.names() ?? []
  }

  private func known(_ words: [String], _ source: SettingSource) throws(ConfigurationError) -> [String] {
    if words == [ContextName.all], !contexts.isEmpty { return contextNames }
    let unknown = words.filter { !contextNames.contains($0) }
    guard unknown.isEmpty else {
      throw ConfigurationError(
        unknown.map { .unknownContext($0, "\(source)", subject: "context is", among: contextNames) })
    }
    return words
  }

  private func checkNoPlaceIsNamed(_ names: [String]) throws(ConfigurationError) {
    let outer = SettingKey.allCases.filter(\.isOfOnePlace).compactMap {
      setting($0, of: .flags) ?? setting($0, of: .variables)
    }
    guard outer.isEmpty else {
      throw ConfigurationError(
        outer.map {
          ConfigurationProblem(
            "\($0.source)", "it names one place, but several contexts are opened: \(names.joined(separator: ", "))",
            nextStep: "leave it out, or open one context with --context")
        })
    }
  }
}

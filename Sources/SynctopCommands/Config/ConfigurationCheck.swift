/// Judges a configuration with all its contexts, without running anything or asking a service.
struct ConfigurationCheck {
  /// What is wrong.
  private(set) var problems: [ConfigurationProblem] = []
  /// What is missing here, and may be given where the board runs; and what is odd.
  private(set) var warnings: [ConfigurationProblem] = []
  /// What was not looked at.
  private(set) var notes: [String] = []

  init(_ configuration: Configuration) {
    warnings = configuration.warnings
    take { () throws(ConfigurationError) in _ = try configuration.causeTable() }
    let names: [String?] = configuration.contexts.isEmpty ? [nil] : configuration.contextNames
    for name in names { check(configuration.narrowed(to: name)) }
    if !configuration.contexts.isEmpty {
      // The choice itself: a flag, a variable or a kept one may name what isn't there.
      take { () throws(ConfigurationError) in
        _ = try configuration.chosenContexts(stored: configuration.storedContexts())
      }
    }
  }

  private mutating func check(_ configuration: Configuration) {
    for key in SettingKey.allCases where key.spec.kind == .secret { check(key, configuration) }
    take { () throws(ConfigurationError) in _ = try configuration.transport() }
    take { () throws(ConfigurationError) in _ = try configuration.agency }
    if configuration.boolean(.secondFactor) == true, configuration[.userID] == nil {
      let source = configuration[.secondFactor]?.source ?? .standard
      add(
        ConfigurationProblem(
          "\(source)", "\(source.path(of: .secondFactor)) is given without credentials.user_id",
          nextStep: "set credentials.user_id; the console shows it under My Credentials"))
    }
    for candidate in CredentialChain(configuration).report().considered { judge(candidate) }
    if let lack = configuration.incompleteness {
      let title = configuration.context.map { "the context \($0): " } ?? ""
      warn(ConfigurationProblem(lack.place, title + lack.what, why: lack.why, nextStep: lack.nextStep))
    }
  }

  private mutating func check(_ key: SettingKey, _ configuration: Configuration) {
    guard let setting = configuration[key], case .secret(let reference) = setting.value else { return }
    do throws(ConfigurationError) {
      _ = try configuration.secret(key)
    } catch {
      switch reference {
      case .environment: for problem in error.problems { warn(problem) }
      case .file, .command, .plain: for problem in error.problems { add(problem) }
      }
    }
    if case .command = reference {
      let note = "\(setting.source.path(of: key)) is \(reference), which is not run here"
      if !notes.contains(note) { notes.append(note) }
    }
  }

  /// Sources that would be refused or skipped; what the configuration itself leads to is judged above.
  private mutating func judge(_ candidate: CredentialCandidate) {
    guard let problem = candidate.problem, candidate.source != .config else { return }
    if case .refused = candidate.verdict { add(problem) } else { warn(problem) }
  }

  private mutating func take(_ check: () throws(ConfigurationError) -> Void) {
    do throws(ConfigurationError) {
      try check()
    } catch {
      for problem in error.problems { add(problem) }
    }
  }

  private mutating func add(_ problem: ConfigurationProblem) {
    if !problems.contains(problem) { problems.append(problem) }
  }

  private mutating func warn(_ problem: ConfigurationProblem) {
    if !warnings.contains(problem) { warnings.append(problem) }
  }
}

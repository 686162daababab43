extension Configuration {
  /// What SYNCTOP_* variables give alone. A context with credentials of its own takes none from there when it is one of
  /// several, unless they are named as the source.
  var environmentCandidate: CredentialCandidate {
    let isIgnored = pinsCredentials && !isAlone && pinnedSource != .environment
    return candidate(.environment, "SYNCTOP_*") { isIgnored ? nil : setting($0, of: .variables) }
  }

  /// What the file gives alone, or else completed by variables.
  var fileCandidate: CredentialCandidate {
    let place = file?.path ?? "no file"
    let alone = candidate(.config, place) {
      setting($0, of: .context) ?? (pinsCredentials && $0.isOfIdentity ? nil : setting($0, of: .shared))
    }
    let mixed: (SettingKey) -> Setting? = { self[$0] ?? (isAlone ? setting($0, of: .variables) : nil) }
    let way = SignInWay.whole(mixed)
    guard alone.way == nil, let way, way.keys.contains(where: { mixed($0)?.source.isFile == true }) else {
      return alone
    }
    return candidate(.config, place, mixed)
  }

  /// The source that counts alone: as it is named, else as the context gives it; nil where all are looked at in turn.
  var pinnedSource: CredentialSource? {
    if let source = text(.credentialSource).flatMap(CredentialSource.init(rawValue:)) {
      return variablesRule && self[.credentialSource]?.source.isFile == true ? .environment : source
    }
    guard pinsCredentials else { return nil }
    if variablesRule { return .environment }
    let isGiven: (SettingKey) -> Bool = { setting($0, of: .context) != nil }
    if SignInWay.allCases.flatMap(\.keys).contains(where: { $0.isOfIdentity && isGiven($0) }) { return .config }
    if isGiven(.credentialProcess) { return .process }
    return isGiven(.profile) ? .koocli : nil
  }

  private func candidate(
    _ source: CredentialSource, _ place: String, _ setting: (SettingKey) -> Setting?
  ) -> CredentialCandidate {
    if let way = SignInWay.whole(setting) {
      let first = way.keys.compactMap { setting($0) }.first
      return .complete(source, first.map { "\($0.source)" } ?? place, self.way(way, setting))
    }
    guard let (given, key, missing) = SignInWay.begun(setting) else { return .absent(source, place) }
    let (path, other) = (given.source.path(of: key), given.source.path(of: missing))
    return .incomplete(
      source, "\(given.source)",
      "\(path) is given without \(other); "
        + (missing == .domain ? "a user belongs to an account" : "one is of no use without the other"),
      nextStep: "set \(source == .environment ? missing.spec.variable ?? other : other) too")
  }

  private func way(_ way: SignInWay, _ setting: (SettingKey) -> Setting?) -> CredentialWay {
    let parts = way.keys.map { credentialText($0, setting($0)) }
    switch way {
    case .token: return .token(parts[0])
    case .accessKey:
      return .accessKey(
        id: parts[0], secret: parts[1],
        securityToken: setting(.securityToken).map { credentialText(.securityToken, $0) })
    case .password: return .password(user: parts[0], password: parts[1], domain: parts[2].plainText)
    }
  }

  private func credentialText(_ key: SettingKey, _ setting: Setting?) -> CredentialText {
    let reference: SecretReference =
      switch setting?.value {
      case .secret(let reference): reference
      case .text(let text): .plain(text)
      case .address, .seconds, .integer, .rate, .boolean, .words, nil: .plain("")
      }
    let source = setting?.source ?? .standard
    return CredentialText(
      reference: reference, place: "\(source)", name: source.path(of: key),
      allowsBlanks: key == .user || key == .password || key == .domain)
  }
}

extension SetUp {
  /// What is there, in the order in which it would count. Holds no secret.
  func foundCredentials() -> [FoundCredentials] {
    guard let configuration = try? draft().configuration() else { return [] }
    return CredentialChain(configuration).report().candidates.compactMap { candidate in
      guard let way = candidate.way else { return nil }
      return FoundCredentials(
        name: candidate.source.rawValue, label: candidate.source.title, note: "\(way.title): \(candidate.place)",
        answer: answer(for: candidate.source))
    }
  }

  /// What the credentials that would count bring along, such as the region of a tool's profile.
  func hint(_ key: SettingKey) -> String? {
    guard let configuration = try? draft().configuration() else { return nil }
    return CredentialChain(configuration).report().winner?.hints.settings[key]?.text
  }

  /// Those of synctop's own places hold without being named.
  private func answer(for source: CredentialSource) -> CredentialAnswer {
    switch source {
    case .environment, .config: .inherited
    case .sdk, .sdkFile, .samples, .terraform, .openstack, .koocli, .process, .metadata: .source(source.rawValue)
    }
  }

  /// The file as it would be now.
  func draft() -> SetUpDraft { SetUpDraft(file: file, answers: answers, environment: environment) }
}

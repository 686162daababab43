extension SetUp {
  /// What is there, in the order in which it would count. Holds no secret.
  func foundCredentials() -> [FoundCredentials] {
    guard let configuration = try? draft().configuration(), let way = SignInWay.best(in: configuration) else {
      return []
    }
    return [
      FoundCredentials(
        name: "environment", label: "SYNCTOP_* variables", note: "\(way)", answer: .inherited)
    ]
  }

  /// The file as it would be now.
  func draft() -> SetUpDraft { SetUpDraft(file: file, answers: answers, environment: environment) }
}

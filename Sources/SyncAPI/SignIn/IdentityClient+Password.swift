import TaskModel

extension IdentityClient {
  /// A pass by a token that IAM gives for a password, and for a passcode where the user needs one.
  func entry(by login: PasswordLogin) async throws(FetchFailure) -> Entry {
    if let failure = await refusals.failure(of: login, at: clock.uptime()) { throw failure }
    let token = try await token(by: login)
    await refusals.forget(login)
    return try await entry(.token(token.text), known: token.projectID, life: token.life)
  }

  private func token(by login: PasswordLogin) async throws(FetchFailure) -> SubjectToken {
    guard let factor = login.secondFactor else { return try await token(by: login, passcode: nil) }
    let hasSecondTry = await !refusals.knows(login)
    let first = try await passcode(factor, after: nil)
    do {
      return try await token(by: login, passcode: first)
    } catch {
      // A second try in every round would lock the account after some rounds.
      guard error.kind == .signInFailed, hasSecondTry else { throw error }
      let second = try await passcode(factor, after: error)
      // The same one would be refused again, and count against the account.
      if second == first { throw error }
      return try await token(by: login, passcode: second)
    }
  }

  private func token(by login: PasswordLogin, passcode: String?) async throws(FetchFailure) -> SubjectToken {
    let requests = try requests
    do {
      return try await step(hiding: passcode.map { [$0] } ?? []) { () async throws(FetchFailure) in
        let response = try await answer { requests.signIn(login, passcode: passcode, project: terms.project) }
        return try read(response) { () throws(FetchFailure) in try SubjectToken(response, now: clock.now()) }
      }
    } catch {
      if error.kind == .signInFailed { await refusals.note(error, of: login, at: clock.uptime()) }
      throw error
    }
  }

  private func passcode(_ factor: SecondFactor, after refusal: FetchFailure?) async throws(FetchFailure) -> String {
    let typed = try await step(.passcode, "waiting for the passcode", within: SecondFactor.answerTime) {
      () async throws(FetchFailure) in try await factor.ask(refusal)
    }
    guard let digits = SecondFactor.digits(typed) else {
      throw FetchFailure(.passcodeMissing, message: "what was typed is no passcode of 6 digits", step: .passcode)
    }
    return digits
  }
}

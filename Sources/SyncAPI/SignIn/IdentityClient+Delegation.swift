import Signing
import TaskModel

extension IdentityClient {
  /// A pass that IAM derives of the `base` sign-in's: the agency's, or one of temporary keys.
  ///
  /// The base serves as long as IAM takes it, and is renewed at most once. After a refusal by the service it is renewed
  /// beforehand, since what was derived of it died early; where that takes a person only if another one died too.
  @concurrent
  func enter(by base: SignIn, _ occasion: SignIn.Occasion) async throws(FetchFailure) -> Entry {
    try await enter(by: base, occasion) { pass throws(FetchFailure) in try await derived(from: pass, base) }
  }

  /// The same, where `derive` is how IAM is asked with a pass of the base.
  func enter(
    by base: SignIn, _ occasion: SignIn.Occasion, _ derive: (Pass) async throws(FetchFailure) -> Entry
  ) async throws(FetchFailure) -> Entry {
    let known = await base.known
    var pass = try await base.pass()
    if let failure = Self.suspicion(occasion, base), pass == known {
      pass = try await base.replacement(of: pass, after: failure) ?? pass
    }
    do {
      return try await proven(pass, base, derive)
    } catch {
      // One that was made for this very call is no better made again.
      guard error.kind == .signInFailed, pass == known,
        let other = try await base.replacement(of: pass, after: error)
      else { throw await blamed(error, pass, base) }
      do {
        return try await proven(other, base, derive)
      } catch {
        throw await blamed(error, other, base)
      }
    }
  }

  private static func suspicion(_ occasion: SignIn.Occasion, _ base: SignIn) -> FetchFailure? {
    switch occasion {
    case .due: nil
    case .refused(let failure): base.asksPerson ? nil : failure
    case .distrusted(let failure): failure
    }
  }

  /// The failure, of which the base takes note where it is a refusal of its pass.
  private func blamed(_ failure: FetchFailure, _ pass: Pass, _ base: SignIn) async -> FetchFailure {
    if failure.kind == .signInFailed { await base.distrust(pass, after: failure) }
    return failure
  }

  private func proven(
    _ pass: Pass, _ base: SignIn, _ derive: (Pass) async throws(FetchFailure) -> Entry
  ) async throws(FetchFailure) -> Entry {
    let entry = try await derive(pass)
    await base.prove(pass)
    return entry
  }

  private func derived(from pass: Pass, _ base: SignIn) async throws(FetchFailure) -> Entry {
    switch pass.proof {
    case .token where terms.usesTemporaryKeys: try await temporary(pass)
    case .token(let token): try await delegated(token)
    case .accessKey(let key) where terms.agency == nil && key.securityToken != nil:
      // Such keys are temporary already, and end with the base's.
      Entry(pass: pass, life: await base.life(of: pass))
    case .accessKey: try await temporary(pass)
    }
  }

  /// The agency's token for the project.
  private func delegated(_ token: String) async throws(FetchFailure) -> Entry {
    let requests = try requests
    guard let agency = terms.agency else { throw FetchFailure(.other, message: "there is no agency", step: .signIn) }
    let subject = try await step(hiding: [token]) { () async throws(FetchFailure) in
      let response = try await answer { requests.token(of: agency, by: token, project: terms.project) }
      return try read(response) { () throws(FetchFailure) in try SubjectToken(response, now: clock.now()) }
    }
    return try await entry(.token(subject.text), known: subject.projectID, life: subject.life)
  }

  /// Temporary keys of the agency, or of the user; those are for the project that the base knows.
  private func temporary(_ pass: Pass) async throws(FetchFailure) -> Entry {
    let requests = try requests
    let key = try await step(hiding: pass.secrets) { () async throws(FetchFailure) in
      let response = try await answer { requests.keys(of: terms.agency, by: pass.proof, now: clock.now()) }
      return try read(response) { () throws(FetchFailure) in
        try TemporaryKey(response.body, at: Lifetime.serverTime(response) ?? clock.now())
      }
    }
    let known = terms.agency == nil && !pass.projectID.isEmpty ? pass.projectID : nil
    return try await entry(.accessKey(key.key), known: known, life: key.life)
  }
}

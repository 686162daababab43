import TaskModel

/// Signs in at IAM, or wherever else the credentials come from, and finds the project's id where only the name is known.
struct IdentityClient: Sendable {
  /// How long whoever hands out credentials may take at most; it ends by itself before as a rule.
  private static let issuerTime = Duration.seconds(120)

  let terms: SignInTerms
  let session: HTTPSession
  let clock: APIClock
  let refusals: LoginRefusals

  /// A pass to the service by the credentials alone. Each step takes no longer than the time of one page, but for what
  /// a person or a program takes.
  @concurrent
  func enter() async throws(FetchFailure) -> Entry {
    switch terms.credentials {
    case .token(let token): try await entry(.token(token))
    case .accessKey(let key): try await entry(.accessKey(key))
    case .password(let login): try await entry(by: login)
    case .issued(let issuer): try await entry(by: issuer)
    }
  }

  /// A pass to the project by `proof`, where `known` is what an answer told of the project.
  func entry(
    _ proof: Pass.Proof, known: String? = nil, life: Duration? = nil
  ) async throws(FetchFailure) -> Entry {
    switch terms.project {
    case .id(let id): return Entry(pass: Pass(proof: proof, projectID: id), life: life)
    case .any: return Entry(pass: Pass(proof: proof, projectID: known ?? ""), life: life)
    case .named(let name):
      if let known { return Entry(pass: Pass(proof: proof, projectID: known), life: life) }
      let id = try await step(hiding: proof.secrets) { () async throws(FetchFailure) in
        try await projectID(named: name, proof)
      }
      return Entry(pass: Pass(proof: proof, projectID: id), life: life)
    }
  }

  /// A step at IAM, within the time of one page; its failure shows none of the secrets.
  func step<Value: Sendable>(
    hiding secrets: [String] = [], _ work: @escaping @Sendable () async throws(FetchFailure) -> Value
  ) async throws(FetchFailure) -> Value {
    try await step(.signIn, "the sign-in", within: terms.settings.pageDeadline, hiding: secrets, work)
  }

  func step<Value: Sendable>(
    _ step: FetchFailure.Step, _ what: String, within limit: Duration, hiding secrets: [String] = [],
    _ work: @escaping @Sendable () async throws(FetchFailure) -> Value
  ) async throws(FetchFailure) -> Value {
    do {
      return try await Deadline(limit).run(what, clock: clock, work)
    } catch {
      var failure = error.redacted(terms.credentials.secrets + secrets)
      failure.step = step
      if step == .passcode, error != .cancelled { failure.kind = .passcodeMissing }
      throw failure
    }
  }

  /// A whole answer of success; everything else is thrown as the failure that it is.
  func answer(_ build: @Sendable () -> Outgoing) async throws(FetchFailure) -> Response {
    let response = try await session.send(build) { () async throws(FetchFailure) in }
    if response.status == 201 { return response }
    if let failure = FetchFailure(response, now: clock.now()) { throw failure }
    return response
  }

  /// What an answer brings; a failure tells the answer's status and id.
  func read<Value>(
    _ response: Response, _ body: () throws(FetchFailure) -> Value
  ) throws(FetchFailure) -> Value {
    do {
      return try body()
    } catch {
      throw error.attributed(to: response)
    }
  }

  var requests: IdentityRequests {
    get throws(FetchFailure) {
      guard let endpoint = terms.iamEndpoint else {
        throw FetchFailure(.other, message: "there is no address of IAM")
      }
      return IdentityRequests(endpoint: endpoint)
    }
  }

  private func projectID(named name: String, _ proof: Pass.Proof) async throws(FetchFailure) -> String {
    let requests = try requests
    let response = try await answer { requests.projects(named: name, proof: proof, now: clock.now()) }
    return try read(response) { () throws(FetchFailure) in try ProjectAnswer.id(ofProject: name, in: response.body) }
  }

  private func entry(by issuer: CredentialIssuer) async throws(FetchFailure) -> Entry {
    let issued = try await step(.issue, issuer.name, within: Self.issuerTime, issuer.issue)
    let life = issued.expiresAt.map { Lifetime.between(clock.now(), and: $0) }
    if let life, life == nil {
      throw FetchFailure(
        .programFailed, message: "\(issuer.name) handed out credentials that have ended already", step: .issue)
    }
    return try await entry(issued.passProof, life: life ?? nil)
  }
}

import TaskModel

/// Signs in at IAM as a connection's credentials have it, and finds its project's id where only the name is known.
struct IdentityClient: Sendable {
  let connection: Connection
  let session: HTTPSession
  let clock: APIClock

  /// A pass to the service, within the time of one page.
  @concurrent
  func enter() async throws(FetchFailure) -> Entry {
    let deadline = Deadline(connection.settings.pageDeadline)
    do {
      return try await deadline.run("the sign-in", clock: clock) { () async throws(FetchFailure) in
        try await entry()
      }
    } catch {
      var failure = error.redacted(connection.credentials.secrets)
      failure.step = .signIn
      throw failure
    }
  }

  private func entry() async throws(FetchFailure) -> Entry {
    switch connection.credentials {
    case .token(let token): return try await entry(.token(token))
    case .accessKey(let key): return try await entry(.accessKey(key))
    case .issued: throw FetchFailure(.other, message: "not there yet", step: .issue)
    case .password(let login):
      let requests = try requests
      let response = try await answer { requests.signIn(login, project: connection.project) }
      let token = try read(response) { () throws(FetchFailure) in try SubjectToken(response, now: clock.now()) }
      do {
        return try await entry(.token(token.text), known: token.projectID, life: token.life)
      } catch {
        throw error.redacted([token.text])
      }
    }
  }

  private func entry(
    _ proof: Pass.Proof, known: String? = nil, life: Duration? = nil
  ) async throws(FetchFailure) -> Entry {
    switch connection.project {
    case .id(let id): return Entry(pass: Pass(proof: proof, projectID: id), life: life)
    case .any: return Entry(pass: Pass(proof: proof, projectID: known ?? ""), life: life)
    case .named(let name):
      if let known { return Entry(pass: Pass(proof: proof, projectID: known), life: life) }
      let requests = try requests
      let response = try await answer { requests.projects(named: name, proof: proof, now: clock.now()) }
      let id = try read(response) { () throws(FetchFailure) in
        try ProjectAnswer.id(ofProject: name, in: response.body)
      }
      return Entry(pass: Pass(proof: proof, projectID: id), life: life)
    }
  }

  /// A whole answer of success; everything else is thrown as the failure that it is.
  private func answer(_ build: @Sendable () -> Outgoing) async throws(FetchFailure) -> Response {
    let response = try await session.send(build) { () async throws(FetchFailure) in }
    if response.status == 201 { return response }
    if let failure = FetchFailure(response, now: clock.now()) { throw failure }
    return response
  }

  /// What an answer brings; a failure tells the answer's status and id.
  private func read<Value>(
    _ response: Response, _ body: () throws(FetchFailure) -> Value
  ) throws(FetchFailure) -> Value {
    do {
      return try body()
    } catch {
      throw error.attributed(to: response)
    }
  }

  private var requests: IdentityRequests {
    get throws(FetchFailure) {
      guard let endpoint = connection.iamEndpoint else {
        throw FetchFailure(.other, message: "there is no address of IAM")
      }
      return IdentityRequests(endpoint: endpoint)
    }
  }
}

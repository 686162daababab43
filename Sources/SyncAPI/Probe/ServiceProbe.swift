import Signing
import SyncWire
package import TaskModel

/// Signs in and asks for single pages as a poll does, and tells more of the answers than tasks.
package actor ServiceProbe {
  // The compiler counts no type behind `throws`, and would call the import unused without this.
  /// What every step fails with.
  package typealias Failure = FetchFailure

  private let connection: Connection
  private let clock: APIClock
  private let session: HTTPSession
  private let entrance: SignInPlace
  private var pass: Pass?

  package init(_ connection: Connection, clock: APIClock) {
    self.connection = connection
    self.clock = clock
    entrance = SignInPlace(SignInTerms(connection), at: SignInDesk(clock: clock))
    session = HTTPSession(settings: connection.settings, transport: connection.transport)
  }

  /// Signs in where that takes a request, and finds the project where only its name is known.
  package func enter() async throws(FetchFailure) -> SignInFacts {
    let start = clock.uptime()
    let signIn = try await entrance.signIn()
    let pass = try await signIn.pass()
    self.pass = pass
    return SignInFacts(
      proof: pass.kind, projectID: pass.projectID, life: await signIn.life(of: pass), took: clock.uptime() - start)
  }

  /// The reads of a set-up with the same proof, for as long as it is good; only after `enter`.
  package func setUp() throws(ConnectionProblem) -> SetUpAPI {
    guard let pass else { throw ConnectionProblem("credentials", "nobody has signed in yet") }
    return .live(
      try SetUpConnection(
        endpoint: connection.endpoint, iamEndpoint: connection.iamEndpoint, credentials: pass.credentials,
        project: .id(pass.projectID), settings: connection.settings, transport: connection.transport),
      clock: clock)
  }

  /// The first page of the list with at most `limit` tasks; only after `enter`.
  package func page(limit: Int, workspace: String) async throws(FetchFailure) -> PageFacts {
    guard let pass else { throw FetchFailure(.other, message: "nobody has signed in yet") }
    let start = clock.uptime()
    let builder = RequestBuilder(try place(workspace, pass))
    let request = ListRequest()
    let (session, clock) = (session, clock)
    let deadline = Deadline(connection.settings.pageDeadline)
    do {
      return try await deadline.run("the answer", clock: clock) { () async throws(FetchFailure) in
        let response = try await session.send {
          builder.list(request, offset: 0, limit: limit, pass: pass, now: clock.now())
        } turn: { () async throws(FetchFailure) in
        }
        if let failure = FetchFailure(response, now: clock.now()) { throw failure }
        return try await self.facts(response, took: clock.uptime() - start)
      }
    } catch {
      throw error.redacted(connection.credentials.secrets + pass.secrets)
    }
  }

  private func place(_ workspace: String, _ pass: Pass) throws(FetchFailure) -> Connection {
    do throws(ConnectionProblem) {
      return try Connection(
        endpoint: connection.endpoint, projectID: pass.projectID, workspace: workspace,
        credentials: pass.credentials, language: connection.language, settings: connection.settings,
        iamEndpoint: connection.iamEndpoint, transport: connection.transport)
    } catch {
      throw FetchFailure(.badRequest, message: "\(error.setting): \(error)")
    }
  }

  package func shutdown() async {
    await entrance.shutdown()
    await session.shutdown()
  }

  nonisolated private func facts(_ response: Response, took: Duration) async throws(FetchFailure) -> PageFacts {
    let page: TaskPage
    do throws(FetchFailure) {
      page = try await PageDecoder().page(response.body, keepsObjects: false)
    } catch {
      throw error.attributed(to: response)
    }
    let instances = Set(page.tasks.compactMap(\.task.instanceID))
    let rate = response.headers.filter { $0.0.contains("ratelimit") }.prefix(8)
    return PageFacts(
      entries: page.entries, total: page.total, instanceID: instances.count == 1 ? instances.first : nil,
      rate: rate.map { PageFacts.RateHeader(name: $0.0, value: String($0.1.prefix(64))) }, took: took)
  }
}

extension Pass {
  fileprivate var credentials: Credentials {
    switch proof {
    case .token(let token): .token(token)
    case .accessKey(let key): .accessKey(key)
    }
  }

  fileprivate var kind: SignInFacts.Proof {
    switch proof {
    case .token: .token
    case .accessKey(let key): key.securityToken == nil ? .accessKey : .temporaryKey
    }
  }
}

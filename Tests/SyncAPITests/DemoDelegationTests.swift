import DemoServer
import Signing
import SyncAPI
import Synchronization
import TaskModel
import Testing

@Suite struct `The demo server, entered otherwise` {
  /// What a test knows of the server that it visits.
  private struct Visit: Sendable {
    let api: SyncAPI
    let clock: HandClock
    let server: DemoServer
  }

  private func run(
    faults: [Fault] = [], metadata: DemoMetadata = .absent, agency: Bool = false, keys: Bool = false,
    login: @Sendable (DemoServer, HandClock) throws -> Credentials, byName: Bool = false,
    _ body: @Sendable (Visit) async throws -> Void
  ) async throws {
    let clock = HandClock()
    let server = try await DemoServer.start(
      configuration: DemoConfiguration(tasks: 5, faults: faults, metadata: metadata, now: { clock.now }))
    let known = server.credentials
    do {
      let connection = try Connection(
        endpoint: Endpoint(known.endpoint), projectID: byName ? nil : known.projectID, workspace: known.workspace,
        credentials: login(server, clock), settings: Fixture.patient { $0.bodyLimit = 8 << 20 },
        projectName: "cn-north-4", iamEndpoint: Endpoint(known.iamEndpoint),
        agency: agency ? Agency(name: server.identities.agency, domainName: known.domain) : nil,
        usesTemporaryKeys: keys)
      let api = SyncAPI.live(connection, clock: clock.clock)
      do {
        try await body(Visit(api: api, clock: clock, server: server))
      } catch {
        await api.shutdown()
        throw error
      }
      await api.shutdown()
      await server.stop()
    } catch {
      await server.stop()
      throw error
    }
  }

  private static let password: @Sendable (DemoServer, HandClock) -> Credentials = { server, _ in
    .password(
      PasswordLogin(
        domain: server.credentials.domain, user: server.credentials.user, password: server.credentials.password))
  }

  private static let key: @Sendable (DemoServer, HandClock) -> Credentials = { server, _ in
    .accessKey(AccessKey(id: server.credentials.accessKey, secret: server.credentials.secretKey))
  }

  private static let metadata: @Sendable (DemoServer, HandClock) throws -> Credentials = { server, clock in
    .issued(.metadata(at: try Endpoint(server.credentials.endpoint), clock: clock.clock))
  }

  /// A person with the right device; each passcode can be used once.
  private static let factor: @Sendable (DemoServer, HandClock) -> Credentials = { server, clock in
    let identities = server.identities
    return .password(
      PasswordLogin(
        domain: server.credentials.domain, user: identities.mfaUser, password: identities.mfaPassword,
        secondFactor: SecondFactor(userID: identities.mfaUserID) { _ throws(FetchFailure) in
          identities.passcode(at: clock.now)
        }))
  }

  /// Polls each half hour for a week.
  private func week(_ visit: Visit) async throws {
    for _ in 0..<(7 * 24 * 2) {
      let answer = try await visit.api.list(ListRequest())
      #expect(answer.snapshot.tasks.count == 5)
      visit.clock.pass(1800)
    }
  }

  @Test func `gives its tasks for a week to a user with a second factor`() async throws {
    try await run(login: Self.factor) { try await week($0) }
  }

  @Test(arguments: [false, true]) func `gives them for a week to an agency, by a password`(_ keys: Bool) async throws {
    try await run(agency: true, keys: keys, login: Self.password, byName: keys) { try await week($0) }
  }

  @Test func `gives them for a week to an agency, by a key`() async throws {
    try await run(agency: true, login: Self.key, byName: true) { try await week($0) }
  }

  @Test func `gives them for a week to temporary keys, made of a token or of a key`() async throws {
    try await run(keys: true, login: Self.password) { try await week($0) }
    try await run(keys: true, login: Self.key) { try await week($0) }
  }

  @Test(arguments: [DemoMetadata.open, .tokens])
  func `gives them for a week to a server with an agency`(_ metadata: DemoMetadata) async throws {
    try await run(metadata: metadata, login: Self.metadata) { try await week($0) }
  }

  @Test func `tells a server without an agency`() async throws {
    try await run(metadata: .agencyless, login: Self.metadata) { visit in
      let failure = await Fixture.failure(visit.api)
      #expect(failure?.kind == .metadataMissing && failure?.message.contains("no agency") == true)
    }
  }

  @Test(arguments: [false, true])
  func `gives them though all that it issues dies early, without a word`(_ agency: Bool) async throws {
    try await run(faults: [.revoke(1000)], agency: agency, keys: true, login: Self.password) { visit in
      for _ in 0..<50 {
        let answer = try await visit.api.list(ListRequest())
        #expect(answer.snapshot.tasks.count == 5)
        visit.clock.pass(1001)
      }
    }
  }

  @Test(arguments: [-3000, 3000])
  func `gives tasks to tokens though its clock is off`(_ skew: Int) async throws {
    try await run(faults: [.clock(skew)], agency: true, login: Self.password) { try await week($0) }
  }

  @Test func `never locks a person who mistypes for a day`() async throws {
    let asked = Mutex(0)
    let login: @Sendable (DemoServer, HandClock) -> Credentials = { server, clock in
      let identities = server.identities
      return .password(
        PasswordLogin(
          domain: server.credentials.domain, user: identities.mfaUser, password: identities.mfaPassword,
          secondFactor: SecondFactor(userID: identities.mfaUserID) { _ throws(FetchFailure) in
            let number = asked.withLock { count in
              count += 1
              return count
            }
            return String(100_000 + number)
          }))
    }
    try await run(login: login) { visit in
      for _ in 0..<(24 * 60) {
        let failure = await Fixture.failure(visit.api)
        #expect(failure?.kind == .signInFailed && failure?.message.contains("locked") == false)
        visit.clock.pass(60)
      }
    }
    #expect((6...14).contains(asked.withLock { $0 }))
  }
}

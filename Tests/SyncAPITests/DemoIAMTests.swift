import DemoServer
import Foundation
import Signing
import SyncAPI
import TaskModel
import Testing

@Suite struct `The demo server, entered by password` {
  private func run(
    faults: [Fault] = [], login: @Sendable (DemoCredentials) -> Credentials = Self.login, byName: Bool = false,
    _ body: @Sendable (SyncAPI, HandClock) async throws -> Void
  ) async throws {
    let clock = HandClock()
    let server = try await DemoServer.start(
      configuration: DemoConfiguration(tasks: 250, faults: faults, now: { clock.now }))
    let known = server.credentials
    let connection = try Connection(
      endpoint: Endpoint(known.endpoint), projectID: byName ? nil : known.projectID, workspace: known.workspace,
      credentials: login(known), settings: Fixture.patient { $0.bodyLimit = 8 << 20 }, projectName: "cn-north-4",
      iamEndpoint: Endpoint(known.iamEndpoint))
    let api = SyncAPI.live(
      connection, clock: clock.clock)
    do {
      try await body(api, clock)
      await api.shutdown()
      await server.stop()
    } catch {
      await api.shutdown()
      await server.stop()
      throw error
    }
  }

  private func expectAll(_ api: SyncAPI) async throws(FetchFailure) {
    let answer = try await api.list(ListRequest())
    #expect(answer.snapshot.tasks.count == 250)
  }

  private static let login: @Sendable (DemoCredentials) -> Credentials = {
    .password(PasswordLogin(domain: $0.domain, user: $0.user, password: $0.password))
  }

  private static let key: @Sendable (DemoCredentials) -> Credentials = {
    .accessKey(.init(id: $0.accessKey, secret: $0.secretKey))
  }

  @Test func `gives its tasks, for a project by id or by name`() async throws {
    for byName in [true, false] {
      try await run(byName: byName) { api, _ in
        try await expectAll(api)
      }
    }
    try await run(login: Self.key, byName: true) { api, _ in
      try await expectAll(api)
    }
  }

  @Test func `gives them for a week without a gap`() async throws {
    try await run { api, clock in
      for _ in 0..<(7 * 24) {
        var request = ListRequest()
        request.limit = 1
        let answer = try await api.list(request)
        #expect(answer.snapshot.total == 250)
        clock.pass(3600)
      }
    }
  }

  @Test func `gives them though its tokens end before this machine's clock says so`() async throws {
    try await run(faults: [.expire(60)]) { api, clock in
      for _ in 0..<20 {
        try await expectAll(api)
        clock.pass(61, client: 0)
      }
    }
  }

  @Test func `gives nothing when its tokens are dead at birth, and is left alone`() async throws {
    try await run(faults: [.expire(0)]) { api, _ in
      for _ in 0..<3 {
        let failure = await Fixture.failure(api)
        #expect(failure?.kind == .signInFailed && failure?.code == "APIG.0307")
      }
    }
  }

  @Test func `refuses a wrong password as the service does`() async throws {
    let stranger: @Sendable (DemoCredentials) -> Credentials = {
      .password(PasswordLogin(domain: $0.domain, user: $0.user, password: "CANARY"))
    }
    try await run(login: stranger) { api, _ in
      let failure = await Fixture.failure(api)
      #expect(failure?.kind == .signInFailed && failure?.step == .signIn && failure?.status == 401)
      #expect(failure?.message == "The username or password is wrong.")
    }
  }

  @Test(arguments: [Fault.errors(30), .tooMany(30), .html(30), .garbage(30), .reset(30)])
  func `gives all or nothing when it is troubled`(_ fault: Fault) async throws {
    try await run(faults: [fault]) { api, clock in
      var whole = 0
      for _ in 0..<60 {
        do throws(FetchFailure) {
          try await expectAll(api)
          whole += 1
        } catch {
          #expect(error.kind != .other && !error.message.contains("demo-"))
        }
        clock.pass(3600)
      }
      #expect(whole > 0)
    }
  }
}

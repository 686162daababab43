import Synchronization
import TaskModel
import Testing

@testable import SyncAPI

@Suite struct `Clients that share a desk` {
  /// One client for each project and workspace, all with one desk and one login.
  private func clients(
    _ projects: [String], agency: Agency? = nil, server: RawServer, clock: HandClock = HandClock(),
    _ body: ([SyncAPI], HandClock) async throws -> Void
  ) async throws {
    let endpoint = try Endpoint("http://127.0.0.1:\(server.port)")
    let desk = SignInDesk(clock: clock.clock)
    let apis = try projects.enumerated().map { number, project in
      SyncAPI.live(
        try Connection(
          endpoint: endpoint, projectID: project, workspace: "w\(number)", credentials: .password(IAMVisit.login),
          settings: Fixture.patient(), iamEndpoint: endpoint, agency: agency), clock: clock.clock, desk: desk)
    }
    do {
      try await body(apis, clock)
      for api in apis { await api.shutdown() }
      server.stop()
    } catch {
      for api in apis { await api.shutdown() }
      server.stop()
      throw error
    }
  }

  private func iam(_ answer: @escaping @Sendable (String) -> String = { _ in IAMVisit.granted("T", project: nil) })
    -> RawServer
  {
    RawServer { _, request in [.text(IAMVisit.isSignIn(request) ? answer(request) : Fixture.reply())] }
  }

  @Test func `and a project sign in once`() async throws {
    let server = iam()
    try await clients(["p", "p", "p"], server: server) { apis, _ in
      for api in apis { #expect(await Fixture.failure(api) == nil) }
    }
    #expect(server.requests.count { IAMVisit.isSignIn($0) } == 1)
    #expect(server.requests.count == 4)
  }

  @Test func `sign in for each project, but once for an agency of several`() async throws {
    let alone = iam()
    try await clients(["a", "b", "c"], server: alone) { apis, _ in
      for api in apis { #expect(await Fixture.failure(api) == nil) }
    }
    #expect(alone.requests.count { IAMVisit.isSignIn($0) } == 3)
    let agency = iam()
    try await clients(["a", "b", "c"], agency: Agency(name: "o", domainName: "d"), server: agency) { apis, _ in
      for api in apis { #expect(await Fixture.failure(api) == nil) }
    }
    #expect(agency.requests.count { $0.contains(#""methods":["password"]"#) } == 1)
    #expect(agency.requests.count { $0.contains(#""methods":["assume_role"]"#) } == 3)
  }

  @Test func `try a wrong password once, not once for each project`() async throws {
    let server = iam { _ in IAMVisit.refused("401 Unauthorized", "wrong") }
    try await clients(["a", "b", "c", "d", "e", "f"], server: server) { apis, clock in
      for _ in 0..<90 {
        for api in apis {
          let failure = await Fixture.failure(api)
          #expect(failure?.kind == .signInFailed && failure?.message == "wrong" && failure?.step == .signIn)
        }
        clock.pass(10)
      }
    }
    #expect(server.requests.count <= 3, "in a quarter of an hour: \(server.requests.count)")
  }

  @Test func `and come one after the other sign in once, too`() async throws {
    let server = iam()
    try await clients(["p", "p"], agency: Agency(name: "o", domainName: "d"), server: server) { apis, _ in
      for api in apis {
        #expect(await Fixture.failure(api) == nil)
        await api.shutdown()
        #expect(await Fixture.failure(api) == .cancelled)
      }
    }
    #expect(server.requests.count { IAMVisit.isSignIn($0) } == 2)
  }

  @Test func `leave behind only a few sign-ins that nobody uses`() async throws {
    let server = iam()
    let projects = (0..<7).map { "p\($0)" }
    try await clients(projects + projects, server: server) { apis, _ in
      for api in apis {
        #expect(await Fixture.failure(api) == nil)
        await api.shutdown()
      }
    }
    #expect(server.requests.count { IAMVisit.isSignIn($0) } == 14, "seven are more than what is kept")
  }

  @Test func `go on when one of them ends`() async throws {
    let server = iam()
    try await clients(["p", "p"], server: server) { apis, _ in
      #expect(await Fixture.failure(apis[0]) == nil)
      #expect(await Fixture.failure(apis[1]) == nil)
      await apis[0].shutdown()
      #expect(await Fixture.failure(apis[0]) == .cancelled)
      #expect(await Fixture.failure(apis[1]) == nil)
    }
    #expect(server.requests.count { IAMVisit.isSignIn($0) } == 1)
  }
}

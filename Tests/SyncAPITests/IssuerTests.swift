import Signing
import Synchronization
import TaskModel
import Testing

@testable import SyncAPI

@Suite struct `Credentials that a program hands out` {
  /// A program that hands out what it is told to, and counts.
  private final class Program: Sendable {
    private let answers: @Sendable (Int) throws(FetchFailure) -> IssuedCredentials
    private let runs = Mutex(0)

    init(_ answers: @escaping @Sendable (Int) throws(FetchFailure) -> IssuedCredentials) { self.answers = answers }

    var count: Int { runs.withLock { $0 } }

    var credentials: Credentials {
      .issued(
        CredentialIssuer(name: "the program") { () async throws(FetchFailure) in
          let number = self.runs.withLock { count in
            count += 1
            return count
          }
          return try self.answers(number)
        })
    }
  }

  private static func key(_ number: Int) -> IssuedCredentials.Proof {
    .accessKey(AccessKey(id: "AK\(number)", secret: "SKCANARY", securityToken: "STCANARY"))
  }

  private static let dead = Fixture.reply(
    "401 Unauthorized", [], #"{"error_code":"APIGW.0301","error_msg":"Get secretKey failed,ak:AK1,err:SKCANARY"}"#)

  @Test func `serve until near their end, and are fetched anew before it`() async throws {
    let clock = HandClock()
    let program = Program { IssuedCredentials(Self.key($0), expiresAt: clock.now + 3_600_000) }
    let server = RawServer(replying: Fixture.reply())
    try await IAMVisit.run(credentials: program.credentials, projectID: "p1", server: server, clock: clock.clock) {
      api in
      for _ in 0..<(24 * 6) {
        #expect(await Fixture.failure(api) == nil)
        clock.pass(600)
      }
    }
    #expect((24...27).contains(program.count), "\(program.count)")
    #expect(server.requests.allSatisfy { $0.hasPrefix("GET /v1/p1/") }, "nothing is asked of IAM")
    #expect(server.requests.last?.contains("Access=AK1, ") == false)
  }

  @Test func `are fetched once, however many need them`() async throws {
    let program = Program { IssuedCredentials(.token("T\($0)"), expiresAt: nil) }
    let server = RawServer(replying: Fixture.reply())
    try await IAMVisit.run(credentials: program.credentials, projectID: "p1", server: server) { api in
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<20 { group.addTask { #expect(await Fixture.failure(api) == nil) } }
      }
    }
    #expect(program.count == 1)
  }

  @Test func `that were changed are taken in the same poll, when the service refuses the old ones`() async throws {
    let program = Program { IssuedCredentials(Self.key($0), expiresAt: nil) }
    let server = RawServer { _, request in
      [.text(request.contains("Access=AK1, ") ? Self.dead : Fixture.reply())]
    }
    try await IAMVisit.run(credentials: program.credentials, projectID: "p1", server: server) { api in
      for _ in 1...3 { #expect(await Fixture.failure(api) == nil) }
    }
    #expect(program.count == 2)
  }

  @Test func `that the service refuses for ever are fetched seldom, and shown nowhere`() async throws {
    let clock = HandClock()
    let program = Program { _ in IssuedCredentials(Self.key(1), expiresAt: nil) }
    let server = RawServer { _, _ in [.text(Self.dead)] }
    try await IAMVisit.run(credentials: program.credentials, projectID: "p1", server: server, clock: clock.clock) {
      api in
      for _ in 0..<360 {
        let failure = await Fixture.failure(api)
        #expect(failure?.kind == .signInFailed && failure?.message.contains("CANARY") == false)
        clock.pass(10)
      }
    }
    #expect((6...14).contains(program.count), "\(program.count)")
  }

  @Test func `that have ended already are a failure of the program's, which isn't run in a loop`() async throws {
    let clock = HandClock()
    let program = Program { IssuedCredentials(Self.key($0), expiresAt: clock.now) }
    let server = RawServer(replying: Fixture.reply())
    try await IAMVisit.run(credentials: program.credentials, projectID: "p1", server: server, clock: clock.clock) {
      api in
      for _ in 0..<60 {
        let failure = await Fixture.failure(api)
        #expect(failure?.kind == .programFailed && failure?.step == .issue)
        #expect(failure?.message == "the program handed out credentials that have ended already")
        clock.pass(1)
      }
    }
    #expect(program.count == 3, "at once, after 15 seconds, and after 30 more")
    #expect(server.requests.isEmpty)
  }

  @Test func `that don't come are told in the program's words`() async throws {
    let program = Program { _ throws(FetchFailure) in throw FetchFailure(.programFailed, message: "vault is locked") }
    let server = RawServer(replying: Fixture.reply())
    try await IAMVisit.run(credentials: program.credentials, projectID: "p1", server: server) { api in
      for _ in 1...5 {
        let failure = await Fixture.failure(api)
        #expect(failure?.message == "vault is locked" && failure?.step == .issue)
      }
    }
    #expect(program.count == 1)
  }

  @Test func `act as an agency, and are fetched anew when IAM refuses them`() async throws {
    let program = Program { IssuedCredentials(Self.key($0), expiresAt: nil) }
    let clock = HandClock()
    let made = Mutex(0)
    let server = RawServer { _, request in
      guard IAMVisit.isForKeys(request) else { return [.text(Fixture.reply())] }
      let number = made.withLock { count in
        count += 1
        return count
      }
      let isDead = number == 3
      let refusal = #"{"error_msg":"dead SKCANARY","error_code":"IAM.0061"}"#
      return [.text(isDead ? Fixture.reply("401 Unauthorized", [], refusal) : IAMVisit.keys("A"))]
    }
    try await IAMVisit.run(
      credentials: program.credentials, projectID: "p1", agency: Agency(name: "ops", domainName: "d"),
      server: server, clock: clock.clock
    ) { api in
      for _ in 0..<5 {
        #expect(await Fixture.failure(api) == nil)
        clock.pass(6 * 3600 + 1)
      }
    }
    #expect(made.withLock { $0 } == 6)
    #expect((2...6).contains(program.count), "those without an end are looked at anew from time to time")
  }

  @Test func `show nothing of themselves`() {
    let issued = IssuedCredentials(Self.key(1), expiresAt: nil)
    let program = Program { _ in issued }
    var dumped = "\(issued) \(String(reflecting: issued)) \(program.credentials)"
    dump(issued, to: &dumped)
    dump(program.credentials, to: &dumped)
    #expect(!dumped.contains("CANARY"))
  }
}

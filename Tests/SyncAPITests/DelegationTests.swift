import Signing
import SyncLog
import Synchronization
import TaskModel
import Testing

@testable import SyncAPI

@Suite struct `Who acts as an agency` {
  private let agency = Agency(name: "ops", domainName: "other account")

  @Test func `signs in for the account, asks for the agency's token, and reads with that`() async throws {
    let server = RawServer { _, request in
      guard IAMVisit.isSignIn(request) else { return [.text(Fixture.reply())] }
      let isAgency = IAMVisit.auth(request)?["identity"]?["methods"] == ["assume_role"]
      return [.text(isAgency ? IAMVisit.granted("AGENCY") : IAMVisit.granted("USER", project: nil))]
    }
    let failure = try await IAMVisit.run(agency: agency, server: server) { await Fixture.failure($0) }
    #expect(failure == nil && server.requests.count == 3)
    #expect(IAMVisit.auth(server.requests[0])?["scope"] == ["domain": ["name": .string(IAMVisit.login.domain)]])
    let asked = IAMVisit.auth(server.requests[1])
    #expect(server.requests[1].contains("\r\nX-Auth-Token: USER\r\n"))
    #expect(asked?["identity"]?["assume_role"] == ["agency_name": "ops", "domain_name": "other account"])
    #expect(asked?["scope"] == ["project": ["name": "cn-north-4"]])
    #expect(!server.requests[1].contains("CANARY"))
    #expect(server.requests[2].hasPrefix("GET /v1/p9/") && server.requests[2].contains("X-Auth-Token: AGENCY\r\n"))
  }

  @Test func `names the account by its id where that is given`() async throws {
    let server = RawServer { _, request in
      [.text(IAMVisit.isSignIn(request) ? IAMVisit.granted("T") : Fixture.reply())]
    }
    let agency = Agency(name: "ops", domainName: "n", domainID: "d5")
    let failure = try await IAMVisit.run(
      credentials: .token("BASE"), projectID: "p2", agency: agency, server: server
    ) { await Fixture.failure($0) }
    #expect(failure == nil)
    #expect(IAMVisit.auth(server.requests[0])?["identity"]?["assume_role"]?["domain_id"] == "d5")
    #expect(IAMVisit.auth(server.requests[0])?["identity"]?["assume_role"]?["domain_name"] == nil)
    #expect(IAMVisit.auth(server.requests[0])?["scope"] == ["project": ["id": "p2"]])
    #expect(server.requests[0].contains("\r\nX-Auth-Token: BASE\r\n"))
  }

  @Test func `by a key asks for temporary keys, signed, and looks the project up with them`() async throws {
    let server = RawServer { _, request in
      if IAMVisit.isForKeys(request) { return [.text(IAMVisit.keys("1"))] }
      guard request.hasPrefix("GET /v3/projects?") else { return [.text(Fixture.reply())] }
      return [.text(Fixture.reply("200 OK", [], #"{"projects":[{"id":"p3","name":"cn-north-4"}]}"#))]
    }
    let failure = try await IAMVisit.run(
      credentials: .accessKey(Fixture.key), agency: agency, server: server
    ) { await Fixture.failure($0) }
    #expect(failure == nil && server.requests.count == 3)
    let identity = IAMVisit.auth(server.requests[0])?["identity"]
    #expect(identity?["methods"] == ["assume_role"])
    #expect(identity?["assume_role"]?["agency_name"] == "ops")
    #expect(identity?["assume_role"]?["domain_name"] == "other account")
    #expect(server.requests[0].contains("\r\nAuthorization: SDK-HMAC-SHA256 Access=\(Fixture.key.id), "))
    for request in server.requests.dropFirst() {
      #expect(request.contains("Access=AK1, ") && request.contains("\r\nX-Security-Token: ST1\r\n"))
      #expect(request.lowercased().contains("x-security-token;") || request.contains("x-security-token,"))
      #expect(!request.contains("X-Auth-Token"))
    }
    #expect(server.requests[2].hasPrefix("GET /v1/p3/"))
  }

  @Test func `keeps the user's own token, and renews it when IAM refuses it`() async throws {
    let users = Mutex(0)
    let dead = Mutex<Set<String>>([])
    let clock = HandClock()
    let server = RawServer { _, request in
      guard IAMVisit.isSignIn(request) else { return [.text(Fixture.reply())] }
      if IAMVisit.auth(request)?["identity"]?["methods"] == ["password"] {
        return [.text(IAMVisit.granted("USER\(users.withLock { $0 += 1; return $0 })"))]
      }
      let isDead = dead.withLock { $0.contains { request.contains("X-Auth-Token: \($0)\r\n") } }
      let body = #"{"token":{"expires_at":"2024-03-20T03:25:16Z","project":{"id":"p9"}}}"#
      let date = "Date: Wed, 20 Mar 2024 02:25:16 GMT"
      return [
        .text(
          isDead
            ? IAMVisit.refused("401 Unauthorized", "dead")
            : Fixture.reply("201 Created", ["X-Subject-Token: A", date], body))
      ]
    }
    try await IAMVisit.run(agency: agency, server: server, clock: clock.clock) { api in
      for hour in 0..<5 {
        if hour == 3 { dead.withLock { _ = $0.insert("USER1") } }
        #expect(await Fixture.failure(api) == nil)
        clock.pass(3600)
      }
    }
    #expect(users.withLock { $0 } == 2)
    #expect(server.requests.count { IAMVisit.isSignIn($0) } == 2 + 6, "one for each hour, and one that was refused")
  }

  @Test func `that IAM doesn't know is told so, and IAM isn't asked again and again`() async throws {
    let server = RawServer { _, request in
      guard IAMVisit.isSignIn(request) else { return [.text(Fixture.reply())] }
      let isAgency = IAMVisit.auth(request)?["identity"]?["methods"] == ["assume_role"]
      return [
        .text(isAgency ? IAMVisit.refused("404 Not Found", "no agency USERTOKEN") : IAMVisit.granted("USERTOKEN"))
      ]
    }
    try await IAMVisit.run(agency: agency, server: server) { api in
      for _ in 1...10 {
        let failure = await Fixture.failure(api)
        #expect(failure?.kind == .notFound && failure?.step == .signIn && failure?.message == "no agency ***")
      }
    }
    #expect(server.requests.count == 2)
  }

  @Test func `is refused where its account isn't named`() throws {
    for (agency, setting) in [
      (Agency(name: " ", domainName: "d"), "agency"), (Agency(name: "a", domainName: nil), "agency_domain"),
      (Agency(name: "a", domainName: "\n"), "agency_domain"),
    ] {
      let problem = #expect(throws: ConnectionProblem.self) {
        try Connection(
          endpoint: Endpoint("h"), projectID: "p", workspace: "w", credentials: .token("t"),
          iamEndpoint: Endpoint("i"), agency: agency)
      }
      #expect(problem?.setting == setting)
    }
    let problem = #expect(throws: ConnectionProblem.self) {
      try Connection(
        endpoint: Endpoint("h"), projectID: "p", workspace: "w", credentials: .token("t"),
        agency: Agency(name: "a", domainName: "d"))
    }
    #expect(problem?.setting == "iam_endpoint")
  }
}

@Suite struct `Who signs with temporary keys` {
  @Test func `has them made of the token, for the token's project`() async throws {
    let server = RawServer { _, request in
      if IAMVisit.isForKeys(request) { return [.text(IAMVisit.keys("1"))] }
      return [.text(IAMVisit.isSignIn(request) ? IAMVisit.granted("TOK") : Fixture.reply())]
    }
    let failure = try await IAMVisit.run(usesTemporaryKeys: true, server: server) { await Fixture.failure($0) }
    #expect(failure == nil && server.requests.count == 3)
    #expect(server.requests[1].contains("\r\nX-Auth-Token: TOK\r\n"))
    let identity = IAMVisit.auth(server.requests[1])?["identity"]
    #expect(identity?["methods"] == ["token"] && identity?["token"]?["id"] == "TOK")
    #expect(server.requests[2].hasPrefix("GET /v1/p9/") && server.requests[2].contains("Access=AK1, "))
    #expect(server.requests[2].contains("\r\nX-Security-Token: ST1\r\n"))
    #expect(!server.requests[2].contains("X-Auth-Token"))
  }

  @Test func `that are so already is asked for nothing`() async throws {
    let key = AccessKey(id: "A", secret: "S", securityToken: "T")
    let server = RawServer(replying: Fixture.reply())
    let failure = try await IAMVisit.run(
      credentials: .accessKey(key), projectID: "p1", usesTemporaryKeys: true, server: server
    ) { await Fixture.failure($0) }
    #expect(failure == nil && server.requests.count == 1 && server.requests[0].contains("Access=A, "))
  }

  @Test func `goes on with a token that lives long, while keys come and go`() async throws {
    let clock = HandClock()
    let server = RawServer { _, request in
      if IAMVisit.isForKeys(request) { return [.text(IAMVisit.keys("1", end: "2024-03-20T03:25:16Z"))] }
      return [.text(IAMVisit.isSignIn(request) ? IAMVisit.granted("TOK") : Fixture.reply())]
    }
    try await IAMVisit.run(usesTemporaryKeys: true, server: server, clock: clock.clock) { api in
      for _ in 0..<(8 * 12) {
        #expect(await Fixture.failure(api) == nil)
        clock.pass(300)
      }
    }
    #expect(server.requests.count { IAMVisit.isSignIn($0) } == 1)
    #expect((8...10).contains(server.requests.count { IAMVisit.isForKeys($0) }))
  }

  @Test func `has them made anew when they die early, in the same poll`() async throws {
    let made = Mutex(0)
    let server = RawServer { _, request in
      if IAMVisit.isForKeys(request) { return [.text(IAMVisit.keys("\(made.withLock { $0 += 1; return $0 })"))] }
      if IAMVisit.isSignIn(request) { return [.text(IAMVisit.granted("TOK"))] }
      let refusal = #"{"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information: SK1 ST1"}"#
      let isDead = request.contains("Access=AK1,") && made.withLock { $0 } > 0 && request.contains("limit=7")
      return [.text(isDead ? Fixture.reply("401 Unauthorized", [], refusal) : Fixture.reply())]
    }
    try await IAMVisit.run(usesTemporaryKeys: true, server: server) { api in
      #expect(await Fixture.failure(api) == nil)
      var request = ListRequest()
      request.limit = 7
      _ = try await api.list(request)
    }
    #expect(made.withLock { $0 } == 2)
    #expect(server.requests.count { IAMVisit.isSignIn($0) } == 2, "the token is suspected too")
  }

  @Test(
    arguments: [
      "{}", "", #"{"credential":{"access":"a"}}"#, #"{"credential":{"access":"a b","secret":"s"}}"#,
      #"{"credential":{"access":"a","secret":"s","expires_at":"2024-03-20T02:25:15Z"}}"#,
    ])
  func `that make no sense is told so`(_ body: String) async throws {
    let server = RawServer { _, request in
      if IAMVisit.isForKeys(request) {
        return [.text(Fixture.reply("201 Created", ["Date: Wed, 20 Mar 2024 02:25:16 GMT"], body))]
      }
      return [.text(IAMVisit.isSignIn(request) ? IAMVisit.granted("TOK") : Fixture.reply())]
    }
    let failure = try await IAMVisit.run(usesTemporaryKeys: true, server: server) { await Fixture.failure($0) }
    #expect(failure?.kind == .malformed && failure?.step == .signIn && failure?.status == 201)
    #expect(server.requests.count == 2)
  }
}

import Foundation
import Signing
import SyncLog
import Synchronization
import TaskModel
import Testing

@testable import SyncAPI

@Suite struct `A client with a password` {
  @Test func `asks IAM for a token, and the service with the token only`() async throws {
    let server = RawServer { _, request in
      [.text(IAMVisit.isSignIn(request) ? IAMVisit.granted("TOK") : Fixture.reply())]
    }
    try await IAMVisit.run(server: server) { api in
      for _ in 1...2 { #expect(await Fixture.failure(api) == nil) }
    }
    #expect(server.requests.count == 3)
    let signIn = server.requests[0]
    #expect(signIn.hasPrefix("POST /v3/auth/tokens?nocatalog=true HTTP/1.1\r\n"))
    #expect(signIn.contains("\r\nContent-Type: application/json;charset=utf8\r\n"))
    #expect(!signIn.contains("X-Auth-Token") && !signIn.contains("workspace"))
    let body = try JSONValue.parse(String(signIn.split(separator: "\r\n\r\n").last ?? ""))["auth"]
    let user = body?["identity"]?["password"]?["user"]
    #expect(body?["identity"]?["methods"] == ["password"])
    #expect(user?["name"]?.string == IAMVisit.login.user && user?["password"]?.string == IAMVisit.login.password)
    #expect(user?["domain"]?["name"]?.string == IAMVisit.login.domain)
    #expect(body?["scope"] == ["project": ["name": "cn-north-4"]])
    for request in server.requests.dropFirst() {
      #expect(request.hasPrefix("GET /v1/p9/security/member-sync-tasks?"))
      #expect(request.contains("\r\nX-Auth-Token: TOK\r\n") && request.contains("\r\nX-Project-Id: p9\r\n"))
      #expect(!request.contains("CANARY"))
    }
  }

  @Test func `asks for the project by its id where that is given`() async throws {
    let server = RawServer { _, request in
      [.text(IAMVisit.isSignIn(request) ? IAMVisit.granted("TOK", project: "other") : Fixture.reply())]
    }
    let failure = try await IAMVisit.run(projectID: "p7", server: server) { await Fixture.failure($0) }
    #expect(failure == nil)
    #expect(server.requests[0].hasSuffix(#""scope":{"project":{"id":"p7"}}}}"#))
    #expect(server.requests[1].hasPrefix("GET /v1/p7/"))
  }

  @Test func `asks for the project's id where the token doesn't tell it`() async throws {
    let server = RawServer { _, request in
      if IAMVisit.isSignIn(request) { return [.text(IAMVisit.granted("TOK", project: nil))] }
      guard request.hasPrefix("GET /v3/projects?name=cn-north-4 ") else { return [.text(Fixture.reply())] }
      return [.text(Fixture.reply("200 OK", [], #"{"projects":[{"id":"p3","name":"cn-north-4"}]}"#))]
    }
    let failure = try await IAMVisit.run(server: server) { await Fixture.failure($0) }
    #expect(failure == nil)
    #expect(server.requests[1].contains("\r\nX-Auth-Token: TOK\r\n"))
    #expect(server.requests[2].hasPrefix("GET /v1/p3/"))
  }

  @Test func `sends its password to IAM's address and nowhere else`() async throws {
    let service = RawServer(replying: Fixture.reply())
    let iam = RawServer { _, _ in [.text(IAMVisit.granted("TOK"))] }
    let connection = try Connection(
      endpoint: Endpoint("http://127.0.0.1:\(service.port)"), projectID: nil, workspace: "w",
      credentials: .password(IAMVisit.login), settings: Fixture.patient(), projectName: "x",
      iamEndpoint: Endpoint("http://127.0.0.1:\(iam.port)/in/front"))
    let api = SyncAPI.live(connection, clock: Fixture.clock)
    #expect(await Fixture.failure(api) == nil)
    await api.shutdown()
    #expect(iam.requests.count == 1 && iam.requests[0].hasPrefix("POST /in/front/v3/auth/tokens"))
    #expect(!service.requests.joined().contains("CANARY"))
    service.stop()
    iam.stop()
  }

  @Test func `signs in again when its token is refused, and loses no poll`() async throws {
    let tokens = Mutex(0)
    let server = RawServer { _, request in
      guard !IAMVisit.isSignIn(request) else {
        let number = tokens.withLock { count in
          count += 1
          return count
        }
        return [.text(IAMVisit.granted("TOK\(number)"))]
      }
      let isDead = request.contains("TOK1") && request.contains("offset=200")
      let rows = (0..<100).map { #"{"id":"\#(request.split(separator: "offset=").last?.prefix(3) ?? "")\#($0)"}"# }
      let list = #"{"tasks":[\#(rows.joined(separator: ","))],"total":1000}"#
      let expired = #"{"error_code":"APIGW.0307","error_msg":"The token must be updated."}"#
      return [.text(isDead ? Fixture.reply("401 Unauthorized", [], expired) : Fixture.reply("200 OK", [], list))]
    }
    let answer = try await IAMVisit.run(server: server) { try await $0.list(ListRequest()) }
    #expect(answer.snapshot.tasks.count == 1000 && !answer.snapshot.moved)
    #expect(server.requests.count { IAMVisit.isSignIn($0) } == 2)
  }

  @Test func `signs in again once for a poll, whose failure is the service's`() async throws {
    let server = RawServer { _, request in
      let refusal = #"{"error_code":"APIG.0307","error_msg":"The token must be updated."}"#
      return [
        .text(
          IAMVisit.isSignIn(request) ? IAMVisit.granted("TOK") : Fixture.reply("401 Unauthorized", [], refusal))
      ]
    }
    try await IAMVisit.run(server: server) { api in
      for number in 1...5 {
        let failure = await Fixture.failure(api)
        #expect(failure?.kind == .signInFailed && failure?.code == "APIG.0307" && failure?.step == .read)
        #expect((failure?.retryAfter != nil) == (number > 1), "the service is left alone for a while")
      }
    }
    #expect(server.requests.count { IAMVisit.isSignIn($0) } == 2)
    #expect(server.requests.count == 4)
  }

  @Test func `doesn't try a wrong password again and again`() async throws {
    let (_, server) = try await IAMVisit.failure { _ in [.hang] }
    server.stop()
    let iam = RawServer { _, _ in
      [.text(IAMVisit.refused("401 Unauthorized", "The username or password is wrong: PWCANARY\\\\\\\"4711"))]
    }
    try await IAMVisit.run(server: iam) { api in
      for _ in 1...10 {
        let failure = await Fixture.failure(api)
        #expect(failure?.kind == .signInFailed && failure?.step == .signIn && failure?.status == 401)
        #expect(failure?.requestID == "trace")
        #expect(failure?.message.hasPrefix("The username or password is wrong") == true)
        #expect(failure?.message.contains("CANARY") == false, "\(failure?.message ?? "")")
      }
    }
    #expect(iam.requests.count == 1)
  }

  @Test(
    arguments: [
      (IAMVisit.refused("400 Bad Request", "m"), .badRequest), (IAMVisit.refused("403 Forbidden", "m"), .forbidden),
      (IAMVisit.refused("404 Not Found", "m"), .notFound), (IAMVisit.refused("429 Slow", "m"), .throttled),
      (IAMVisit.refused("500 Oops", "m"), .serverFault), (Fixture.reply("503 Away", [], ""), .serverFault),
      (Fixture.reply("302 Found", ["Location: http://127.0.0.1:1/"], ""), .redirected),
      (Fixture.reply("200 OK", [], "<html><title>Sign in</title></html>"), .malformed),
      (Fixture.reply("201 Created", [], "{}"), .malformed), (Fixture.reply("204 No Content", [], ""), .malformed),
      (Fixture.reply("201 Created", ["X-Subject-Token: a b"], "{}"), .malformed),
      (Fixture.reply("201 Created", ["X-Subject-Token: t"], String(repeating: " ", count: 70_000)), .tooLarge),
      ("SSH-2.0-x\r\n\r\n", .other),
    ] as [(String, FetchFailure.Kind)])
  func `tells in what way IAM failed`(_ reply: String, _ kind: FetchFailure.Kind) async throws {
    let (failure, server) = try await IAMVisit.failure { _ in [.text(reply), .close] }
    #expect(failure?.kind == kind && failure?.step == .signIn, "\(String(describing: failure))")
    #expect(server.requests.allSatisfy { IAMVisit.isSignIn($0) }, "the service isn't asked without a token")
  }

  @Test func `takes a token though nothing but the token makes sense`() async throws {
    for body in ["", "{", "[]", #"{"token":{"expires_at":7,"project":{"id":"../x"}}}"#] {
      let reply = Fixture.reply("201 Created", ["X-Subject-Token: TOK"], body)
      let server = RawServer { _, request in [.text(IAMVisit.isSignIn(request) ? reply : Fixture.reply())] }
      let failure = try await IAMVisit.run(projectID: "p1", server: server) { await Fixture.failure($0) }
      #expect(failure == nil)
      #expect(server.requests.last?.hasPrefix("GET /v1/p1/") == true)
    }
  }

  @Test func `doesn't wait for IAM beyond a page's time`() async throws {
    let (failure, _) = try await IAMVisit.failure(Fixture.quick()) { _ in [.hang] }
    #expect(failure?.kind == .timedOut && failure?.step == .signIn)
    #expect(failure?.message == "the sign-in took longer than 0.3 s")
  }

  @Test func `counts the sign-in within the poll's time`() async throws {
    let settings = Fixture.patient { $0.pollDeadline = .milliseconds(300) }
    let (failure, _) = try await IAMVisit.failure(settings) { _ in [.hang] }
    #expect(failure?.kind == .timedOut && failure?.message == "reading the list took longer than 0.3 s")
  }

  @Test func `hints at a clock that is wrong`() async throws {
    let (failure, _) = try await IAMVisit.failure { _ in
      [.text(Fixture.reply("401 Unauthorized", ["Date: Wed, 20 Mar 2024 02:25:16 GMT"], "{}"))]
    }
    #expect(failure?.clockSkew.map { $0 > 500_000 } == true)
  }

  @Test func `shows none of its secrets`() throws {
    let credentials = Credentials.password(IAMVisit.login)
    let pass = Pass(proof: .token("TOKCANARY"), projectID: "p")
    var dumped =
      "\(credentials) \(String(reflecting: credentials)) \(IAMVisit.login) \(pass) \(String(reflecting: pass))"
    dump(credentials, to: &dumped)
    dump(IAMVisit.login, to: &dumped)
    dump(pass, to: &dumped)
    #expect(!dumped.contains("CANARY"))
  }

  @Test func `is refused where it has nowhere to sign in`() throws {
    let problem = #expect(throws: ConnectionProblem.self) {
      try Connection(
        endpoint: Endpoint("h"), projectID: "p", workspace: "w", credentials: .password(IAMVisit.login))
    }
    #expect(problem?.setting == "iam_endpoint")
    for (login, setting) in [
      (PasswordLogin(domain: "", user: "u", password: "p"), "domain"),
      (PasswordLogin(domain: "d", user: " ", password: "p"), "user"),
      (PasswordLogin(domain: "d", user: "u", password: "CANARY\n\u{1}x"), "password"),
    ] {
      let problem = #expect(throws: ConnectionProblem.self) {
        try Connection(
          endpoint: Endpoint("h"), projectID: "p", workspace: "w", credentials: .password(login),
          iamEndpoint: Endpoint("i"))
      }
      #expect(problem?.setting == setting && problem?.description.contains("CANARY") == false)
    }
  }
}

@Suite struct `A project known by its name` {
  private func answer(_ projects: String) -> RawServer {
    RawServer { _, request in
      [.text(request.hasPrefix("GET /v3/") ? Fixture.reply("200 OK", [], projects) : Fixture.reply())]
    }
  }

  @Test func `is looked up once, by a signed question to IAM`() async throws {
    let server = answer(
      #"{"projects":[{"id":"p5","name":"cn north/4"},{"id":"x","name":"other"},{"id":"y","name":"cn north/4","enabled":false}]}"#
    )
    try await IAMVisit.run(credentials: .accessKey(Fixture.key), projectName: "cn north/4", server: server) { api in
      for _ in 1...3 { #expect(await Fixture.failure(api) == nil) }
    }
    #expect(server.requests.count == 4)
    #expect(server.requests[0].hasPrefix("GET /v3/projects?name=cn%20north%2F4 HTTP/1.1\r\n"))
    #expect(server.requests[0].contains("\r\nAuthorization: SDK-HMAC-SHA256 Access=\(Fixture.key.id), "))
    #expect(server.requests.dropFirst().allSatisfy { $0.hasPrefix("GET /v1/p5/") && $0.contains("X-Project-Id: p5") })
  }

  @Test(
    arguments: [
      (#"{"projects":[]}"#, .notFound, "no project called 'n'"),
      (#"{"projects":[{"id":"a","name":"N"}]}"#, .notFound, "no project called 'n'"),
      (#"{"projects":[{"id":"../a","name":"n"}]}"#, .notFound, "no project called 'n'"),
      (#"{"projects":[{"id":"a","name":"n"},{"id":"b","name":"n"}]}"#, .notFound, "2 projects are called 'n': a, b;"),
      (#"{"other":1}"#, .malformed, "no list of projects"), ("<html>", .malformed, "no list of projects"),
    ] as [(String, FetchFailure.Kind, String)])
  func `that isn't one project is an error that says so`(
    _ body: String, _ kind: FetchFailure.Kind, _ words: String
  ) async throws {
    let server = answer(body)
    let failure = try await IAMVisit.run(credentials: .token("TOK"), projectName: "n", server: server) {
      await Fixture.failure($0)
    }
    #expect(failure?.kind == kind && failure?.step == .signIn)
    #expect(failure?.message.contains(words) == true, "\(failure?.message ?? "")")
    #expect(server.requests.count == 1)
  }
}

@Suite struct `A moment of IAM's` {
  @Test(
    arguments: [
      ("2020-01-04T09:05:22.701000Z", 1_578_128_722_701), ("1970-01-01T00:00:00Z", 0),
      ("2024-02-29T23:59:60.5Z", 1_709_251_200_500), ("2024-03-20 02:25:16Z", nil), ("2024-13-20T02:25:16Z", nil),
      ("2024-03-20T02:25:16+08:00", nil), ("", nil), (String(repeating: "2", count: 100), nil),
      ("٢٠٢٤-03-20T02:25:16Z", nil),
    ] as [(String, Int64?)])
  func `is read to the millisecond`(_ text: String, _ moment: Int64?) {
    #expect(IAMTime.epochMilliseconds(text) == moment)
  }

  @Test func `counts on the server's clock, whatever this machine's says`() throws {
    let body = Array(#"{"token":{"expires_at":"2024-03-20T03:25:16Z","issued_at":"2024-03-20T02:20:16Z"}}"#.utf8)
    func life(_ headers: [(String, String)], now: Int64 = 0) throws -> Duration? {
      let response = Response(status: 201, headers: headers + [("x-subject-token", "t")], body: body)
      return try SubjectToken(response, now: now).life
    }
    #expect(try life([("date", "Wed, 20 Mar 2024 02:25:16 GMT")], now: 4_000_000_000_000) == .seconds(3600))
    #expect(try life([]) == .seconds(3900))
    #expect(try life([("date", "Wed, 20 Mar 2024 03:25:16 GMT")]) == nil)
  }
}

import Signing
import TaskModel
import Testing

@testable import SyncAPI

@Suite struct `The metadata service of a server` {
  private static let body =
    #"{"credential":{"access":"AKM","secret":"SKM","securitytoken":"STM","expires_at":"2024-03-20T03:25:16.000000Z"}}"#
  private static let date = "Date: Wed, 20 Mar 2024 02:25:16 GMT"

  /// Asks a service that answers so: to the question for a session's token, and to the one for keys.
  private func ask(
    token: String, keys: @escaping @Sendable (String) -> String
  ) async throws -> (result: Result<IssuedCredentials, FetchFailure>, server: RawServer) {
    let server = RawServer { _, request in [.text(request.hasPrefix("PUT ") ? token : keys(request))] }
    let issuer = CredentialIssuer.metadata(
      at: try Endpoint("http://127.0.0.1:\(server.port)"), clock: HandClock().clock)
    let result: Result<IssuedCredentials, FetchFailure>
    do throws(FetchFailure) {
      result = .success(try await issuer.issue())
    } catch {
      result = .failure(error)
    }
    server.stop()
    return (result, server)
  }

  @Test func `hands out keys to a session, whose token is asked for first`() async throws {
    let (result, server) = try await ask(token: Fixture.reply("200 OK", [], "TOK+/=\n")) { _ in
      Fixture.reply("200 OK", [Self.date], Self.body)
    }
    let issued = try result.get()
    #expect(issued.proof == .accessKey(AccessKey(id: "AKM", secret: "SKM", securityToken: "STM")))
    #expect(issued.expiresAt == HandClock().now + 3_600_000)
    #expect(server.requests.count == 2)
    #expect(server.requests[0].hasPrefix("PUT /meta-data/latest/api/token HTTP/1.1\r\n"))
    #expect(server.requests[0].contains("\r\nX-Metadata-Token-Ttl-Seconds: 21600\r\n"))
    #expect(server.requests[1].hasPrefix("GET /openstack/latest/securitykey HTTP/1.1\r\n"))
    #expect(server.requests[1].contains("\r\nX-Metadata-Token: TOK+/=\r\n"))
    #expect(!server.requests[1].contains("Authorization") && !server.requests[1].contains("X-Auth-Token"))
  }

  @Test func `says the end on its own clock, and it counts on ours`() async throws {
    let (result, _) = try await ask(token: Fixture.reply("200 OK", [], "T")) { _ in
      Fixture.reply("200 OK", ["Date: Wed, 20 Mar 2024 03:15:16 GMT"], Self.body)
    }
    #expect(try result.get().expiresAt == HandClock().now + 600_000)
  }

  @Test(arguments: ["404 Not Found", "405 Not Allowed", "503 Away", "400 Bad", "403 No"])
  func `that knows no sessions is asked without a token`(_ status: String) async throws {
    let (result, server) = try await ask(token: Fixture.reply(status, [], "no")) { _ in
      Fixture.reply("200 OK", [Self.date], Self.body)
    }
    #expect(try result.get().proof == .accessKey(AccessKey(id: "AKM", secret: "SKM", securityToken: "STM")))
    #expect(!server.requests[1].contains("X-Metadata-Token"))
  }

  @Test(
    arguments: [
      Fixture.reply("404 Not Found", [], ""),
      Fixture.reply("401 Unauthorized", [], "Please configure Cloud Service Agency first."),
    ])
  func `of a server without an agency is told so`(_ reply: String) async throws {
    let (result, _) = try await ask(token: Fixture.reply("200 OK", [], "T")) { _ in reply }
    let failure = #expect(throws: FetchFailure.self) { try result.get() }
    #expect(failure?.kind == .metadataMissing && failure?.step == .issue)
    #expect(failure?.message == "this server has no agency, so it has no credentials to hand out")
  }

  @Test(
    arguments: [
      Fixture.reply("500 Oops", [], "TOKCANARY"), Fixture.reply("401 No", [], #"{"message":"TOKCANARY"}"#),
      Fixture.reply("200 OK", [], "<html>"), Fixture.reply("200 OK", [], "{}"),
      Fixture.reply("302 Found", ["Location: http://127.0.0.1:1/"], ""),
      Fixture.reply("200 OK", ["Date: Wed, 20 Mar 2024 03:25:16 GMT"], body),
      Fixture.reply("200 OK", [], String(repeating: " ", count: 300_000)), "SSH-2.0\r\n\r\n",
    ])
  func `that makes no sense is a failure without a secret`(_ reply: String) async throws {
    let (result, server) = try await ask(token: Fixture.reply("200 OK", [], "TOKCANARY")) { _ in reply }
    let failure = #expect(throws: FetchFailure.self) { try result.get() }
    #expect(failure?.kind == .metadataMissing && failure?.message.contains("CANARY") == false)
    #expect(server.requests.count <= 3)
  }

  @Test func `that isn't there is given up`() async throws {
    let endpoint = try Endpoint("http://127.0.0.1:1")
    let failure = await #expect(throws: FetchFailure.self) {
      try await CredentialIssuer.metadata(at: endpoint, clock: Fixture.clock).issue()
    }
    #expect(failure?.kind == .metadataMissing && failure?.step == .issue)
  }

  @Test func `is the one place but this machine that may be asked in plain text, and for nothing else`() throws {
    let endpoint = try Endpoint(CredentialIssuer.metadataAddress)
    #expect(endpoint.origin == "http://169.254.169.254")
    #expect(throws: ConnectionProblem.self) { try Endpoint("http://169.254.169.253") }
    for (service, iam) in [(endpoint, try Endpoint("h")), (try Endpoint("h"), endpoint)] {
      #expect(throws: ConnectionProblem.self) {
        try Connection(
          endpoint: service, projectID: "p", workspace: "w", credentials: .token("t"), iamEndpoint: iam)
      }
    }
  }
}

import SyncLog
import TaskModel

@testable import SyncAPI

/// A client that signs in by password, and one server that is both IAM and the service to it.
enum IAMVisit {
  static let login = PasswordLogin(domain: "ac\"count", user: "usér", password: "PWCANARY\\\"4711")

  /// IAM's answer to a sign-in.
  static func granted(_ token: String, project: String? = "p9", _ more: [String] = []) -> String {
    let scope = project.map { #","project":{"id":"\#($0)","name":"n"}"# } ?? ""
    let body =
      #"{"token":{"expires_at":"2024-03-21T02:25:16.701000Z","issued_at":"2024-03-20T02:25:16.701000Z"\#(scope)}}"#
    return Fixture.reply("201 Created", ["X-Subject-Token: \(token)", "X-IAM-Trace-Id: trace"] + more, body)
  }

  /// An error as IAM writes it.
  static func refused(_ status: String, _ message: String) -> String {
    Fixture.reply(
      status, ["X-IAM-Trace-Id: trace"],
      #"{"error":{"message":"\#(message)","code":\#(status.prefix(3)),"title":"T"}}"#)
  }

  /// IAM's answer to a request for temporary keys.
  static func keys(_ name: String, end: String = "2024-03-20T08:25:16.701000Z", _ more: [String] = []) -> String {
    let body =
      #"{"credential":{"access":"AK\#(name)","secret":"SK\#(name)","securitytoken":"ST\#(name)","expires_at":"\#(end)"}}"#
    return Fixture.reply("201 Created", ["Date: Wed, 20 Mar 2024 02:25:16 GMT"] + more, body)
  }

  static func isForKeys(_ request: String) -> Bool { request.hasPrefix("POST /v3.0/OS-CREDENTIAL/securitytokens ") }

  /// The member of a request's body at `auth`.
  static func auth(_ request: String) -> JSONValue? {
    request.firstRange(of: "\r\n\r\n").flatMap { try? JSONValue.parse(String(request[$0.upperBound...])) }?["auth"]
  }

  static func isSignIn(_ request: String) -> Bool { request.hasPrefix("POST /v3/auth/tokens") }

  /// Runs `body` with a client, of whose requests each is answered by `script`.
  static func run<Value: Sendable>(
    _ settings: ListSettings = Fixture.patient(), credentials: Credentials = .password(login),
    projectID: String? = nil, projectName: String? = "cn-north-4", agency: Agency? = nil,
    usesTemporaryKeys: Bool = false, server: RawServer, clock: APIClock = Fixture.clock,
    _ body: @Sendable (SyncAPI) async throws -> Value
  ) async throws -> Value {
    let endpoint = try Endpoint("http://127.0.0.1:\(server.port)")
    let connection = try Connection(
      endpoint: endpoint, projectID: projectID, workspace: "w1", credentials: credentials, settings: settings,
      projectName: projectName, iamEndpoint: endpoint, agency: agency, usesTemporaryKeys: usesTemporaryKeys)
    let api = SyncAPI.live(connection, clock: clock)
    do {
      let value = try await body(api)
      await api.shutdown()
      server.stop()
      return value
    } catch {
      await api.shutdown()
      server.stop()
      throw error
    }
  }

  /// The failure of listing once, when sign-ins are answered like this.
  static func failure(
    _ settings: ListSettings = Fixture.patient(), signIn: @escaping @Sendable (String) -> [RawServer.Step]
  ) async throws -> (failure: FetchFailure?, server: RawServer) {
    let server = RawServer { _, request in isSignIn(request) ? signIn(request) : [.text(Fixture.reply())] }
    return (try await run(settings, server: server) { await Fixture.failure($0) }, server)
  }
}

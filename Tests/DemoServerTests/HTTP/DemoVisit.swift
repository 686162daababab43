import Foundation
import Testing

@testable import DemoServer

/// A demo server with a clock that stands, and ways to ask it.
struct DemoVisit {
  let server: DemoServer

  /// Starts a server for `body` and stops it afterwards.
  static func run(
    tasks: Int = 30, faults: [Fault] = [], isDouble: Bool = false, metadata: DemoMetadata = .absent,
    now: @escaping @Sendable () -> Int64 = { start },
    _ body: (DemoVisit) async throws -> Void
  ) async throws {
    let server = try await DemoServer.start(
      configuration: DemoConfiguration(
        tasks: tasks, faults: faults, hasTwoInstances: isDouble, metadata: metadata, now: now))
    do { try await body(DemoVisit(server: server)) } catch {
      await server.stop()
      throw error
    }
    await server.stop()
  }

  var listPath: String { "/v1/\(server.credentials.projectID)/security/member-sync-tasks" }

  /// Asks with all that is needed; headers given replace those of the same name, an empty value leaves one out.
  func get(
    _ query: String = "", path: String? = nil, method: String = "GET", headers: [String: String] = [:],
    body: String = ""
  ) async -> Exchange {
    var all = [
      "Host": "127.0.0.1:\(server.port)", "X-Auth-Token": server.credentials.token, "Connection": "close",
      "workspace": server.credentials.workspace,
    ]
    if !body.isEmpty { all["Content-Length"] = "\(body.utf8.count)" }
    all.merge(headers) { $1 }
    let lines = all.filter { !$0.value.isEmpty }.map { "\($0.key): \($0.value)\r\n" }.joined()
    let target = (path ?? listPath) + (query.isEmpty ? "" : "?" + query)
    return await Exchange.send("\(method) \(target) HTTP/1.1\r\n\(lines)\r\n\(body)", to: server.port)
  }

  /// Signs in as the demo's user, with what differs.
  func signIn(
    user: String? = nil, password: String? = nil, domain: String? = nil, methods: String = #"["password"]"#,
    scope: String = #"{"project":{"name":"cn-north-4"}}"#, query: String = "nocatalog=true",
    more: String = ""
  ) async -> Exchange {
    let known = server.credentials
    let body = """
      {"auth":{"identity":{"methods":\(methods),"password":{"user":{"domain":{"name":"\(domain ?? known.domain)"},
      "name":"\(user ?? known.user)","password":"\(password ?? known.password)"}}\(more)},"scope":\(scope)}}
      """
    return await get(query, path: "/v3/auth/tokens", method: "POST", headers: ["X-Auth-Token": ""], body: body)
  }
}

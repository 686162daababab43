import DemoServer
import Foundation
import Signing
import SyncAPI
import TaskModel
import Testing

@Suite struct `Set-up reads` {
  /// Runs `body` with the reads of a server that is IAM and the service.
  private func with<Value: Sendable>(
    _ server: RawServer, credentials: Credentials = .token(Fixture.token), project: ProjectChoice? = nil,
    settings: ListSettings = Fixture.patient(), clock: APIClock = Fixture.clock,
    _ body: @Sendable (SetUpAPI) async throws -> Value
  ) async throws -> Value {
    let endpoint = try Endpoint("http://127.0.0.1:\(server.port)")
    let api = SetUpAPI.live(
      try SetUpConnection(
        endpoint: endpoint, iamEndpoint: endpoint, credentials: credentials, project: project, settings: settings),
      clock: clock)
    let result: Result<Value, any Error>
    do { result = .success(try await body(api)) } catch { result = .failure(error) }
    await api.shutdown()
    server.stop()
    return try result.get()
  }

  private static func reply(_ body: String) -> [RawServer.Step] { [.text(Fixture.reply("200 OK", [], body))] }

  private static let forbidden = Fixture.reply(
    "403 Forbidden", [], #"{"error":{"code":403,"message":"You are not authorized","title":"Forbidden"}}"#)

  @Test func `give projects that can be used, each answer once`() async throws {
    let server = RawServer { _, _ in
      Self.reply(
        """
        {"projects":[{"id":"p1","name":"cn-north-4","enabled":true},{"id":"p2","name":"cn-north-4_a"},
        {"id":"d","name":"whole account","is_domain":true},{"id":"off","name":"x","enabled":false},
        {"id":"../../p3","name":"y"},{"name":"z"}],"links":{"next":null,"self":"https://elsewhere.invalid/v3"}}
        """)
    }
    try await with(server) { api in
      for _ in 1...2 {
        let projects = try await api.projects(nil)
        #expect(projects == [.init(id: "p1", name: "cn-north-4"), .init(id: "p2", name: "cn-north-4_a")])
      }
    }
    #expect(server.requests.count == 1)
    #expect(server.requests.first?.hasPrefix("GET /v3/projects?enabled=true&page=1&per_page=1000 HTTP/1.1") == true)
  }

  @Test func `turn the pages of projects themselves, and never follow the link`() async throws {
    let server = RawServer { _, request in
      let page = request.contains("page=1&") ? 1 : request.contains("page=2&") ? 2 : 3
      let next = page < 3 ? #""http://127.0.0.1:1/v3/projects?page=9""# : "null"
      return Self.reply(#"{"projects":[{"id":"p\#(page)","name":"n"}],"links":{"next":\#(next)}}"#)
    }
    let projects = try await with(server) { try await $0.projects("n") }
    #expect(projects.map(\.id) == ["p1", "p2", "p3"])
    #expect(server.requests.allSatisfy { $0.hasPrefix("GET /v3/projects?enabled=true&name=n&page=") })
  }

  @Test func `ask for the user's own projects where the account's are forbidden`() async throws {
    let server = RawServer { _, request in
      guard request.hasPrefix("GET /v3/auth/projects ") else { return [.text(Self.forbidden)] }
      return Self.reply(#"{"projects":[{"id":"p1","name":"a"},{"id":"p2","name":"b"}],"links":{}}"#)
    }
    #expect(try await with(server) { try await $0.projects("b") }.map(\.id) == ["p2"])
  }

  @Test func `page through instances and workspaces by count, and stop where nothing new comes`() async throws {
    let server = RawServer { _, request in
      let offset = request.split(separator: "offset=").last.flatMap { Int($0.prefix(while: \.isNumber)) } ?? 0
      let rows = (offset..<min(offset + 20, 45)).map {
        #"{"id":"w\#($0)","name":"n","is_default":\#($0 == 0 ? 1 : 0)}"#
      }
      let isRepeating = request.contains("/stuck?")
      let shown = isRepeating ? #"{"id":"w"}"# : rows.joined(separator: ",")
      return Self.reply(#"{"count":\#(isRepeating ? 1000 : 45),"data":[\#(shown)]}"#)
    }
    try await with(server) { api in
      let workspaces = try await api.workspaces("p1", "i1")
      #expect(workspaces.map(\.id) == (0..<45).map { "w\($0)" })
      #expect(workspaces.filter(\.isDefault).map(\.id) == ["w0"] && workspaces.allSatisfy { $0.instanceID == "i1" })
      #expect(try await api.workspaces("p1", "stuck").map(\.id) == ["w"])
    }
    #expect(server.requests.count == 5)
    #expect(server.requests[0].hasPrefix("GET /v1/p1/workspaces/i1?limit=20&offset=0 HTTP/1.1"))
    #expect(server.requests.allSatisfy { $0.contains("\r\nX-Project-Id: p1\r\n") })
  }

  @Test func `tell instances that can be used from others`() async throws {
    let server = RawServer { _, _ in
      Self.reply(
        #"{"count":3,"commodity_orders":[{"resource_id":"a","resource_name":"A","status":2},"#
          + #"{"resource_id":"b","status":"4"},{"resource_id":"c"}]}"#)
    }
    let instances = try await with(server) { try await $0.instances("p1") }
    #expect(instances.map(\.isUsable) == [true, false, true])
    #expect(instances.first == InstanceEntry(id: "a", name: "A", status: 2))
  }

  @Test func `never ask for as many connections as there are`() async throws {
    for total in [200, 300] {
      let server = RawServer { _, request in
        let offset = request.split(separator: "offset=").last.flatMap { Int($0.prefix(while: \.isNumber)) }
        let start = request.contains("offset=") ? offset ?? 0 : 0
        let rows = (start..<min(start + 150, total)).map { #"{"dw_id":"c\#($0)","dw_name":"n","dw_type":"DWS"}"# }
        return Self.reply(#"{"count":\#(total),"data_connection_lists":[\#(rows.joined(separator: ","))]}"#)
      }
      let connections = try await with(server) { try await $0.dataConnections("p1", "w1") }
      #expect(connections.count == total && connections.first == .init(id: "c0", name: "n", type: "DWS"))
      #expect(server.requests.first?.hasPrefix("GET /v1/p1/data-connections HTTP/1.1") == true)
      #expect(server.requests.allSatisfy { $0.contains("\r\nworkspace: w1\r\n") && !$0.contains("limit=\(total)&") })
    }
  }

  @Test(arguments: [
    "", ".", "..", "a/b", "a\\b", "%2e%2e", "a\nb", "a\r\nX: y", "\0", String(repeating: "x", count: 300),
  ])
  func `refuse ids that would change the path`(_ id: String) async throws {
    let server = RawServer { _, _ in Self.reply("{}") }
    try await with(server) { api in
      await #expect(throws: FetchFailure.self) { try await api.instances(id) }
      await #expect(throws: FetchFailure.self) { try await api.workspaces("p", id) }
      await #expect(throws: FetchFailure.self) { try await api.workspaces(id, "i") }
      await #expect(throws: FetchFailure.self) { try await api.dataConnections("p", id) }
    }
    #expect(server.connections == 0)
  }

  @Test func `take odd ids for what they are`() async throws {
    let server = RawServer { _, _ in Self.reply(#"{"count":0,"commodity_orders":null}"#) }
    #expect(try await with(server) { try await $0.instances("a b?c#任;+&") }.isEmpty)
    #expect(server.requests.first?.hasPrefix("GET /v1/a%20b%3Fc%23%E4%BB%BB%3B%2B%26/instances?") == true)
  }

  @Test func `sign in once for the likely project, and ask about it with the same token`() async throws {
    let server = RawServer { _, request in
      if IAMVisit.isSignIn(request) { return [.text(IAMVisit.granted("TOK", project: "p9"))] }
      return Self.reply(
        #"{"count":1,"projects":[{"id":"p9","name":"r"},{"id":"p8","name":"s"}],"commodity_orders":[]}"#)
    }
    try await with(server, credentials: .password(IAMVisit.login), project: .named("cn-north-4")) { api in
      #expect(try await api.projects(nil).count == 2)
      _ = try await api.instances("p9")
      #expect(server.requests.count == 3)
      _ = try await api.instances("p8")
    }
    #expect(server.requests.count == 5)
    #expect(server.requests[3].hasSuffix(#""scope":{"project":{"id":"p8"}}}}"#))
  }

  @Test func `sign in for the account where the likely project isn't one`() async throws {
    let server = RawServer { _, request in
      guard IAMVisit.isSignIn(request) else { return Self.reply(#"{"projects":[{"id":"p9","name":"r"}]}"#) }
      let isScoped = request.contains(#""scope":{"project":"#)
      return [.text(isScoped ? IAMVisit.refused("404 Not Found", "no project") : IAMVisit.granted("TOK", project: nil))]
    }
    let projects = try await with(server, credentials: .password(IAMVisit.login), project: .named("nowhere")) {
      try await $0.projects(nil)
    }
    #expect(projects.map(\.id) == ["p9"])
    #expect(server.requests[1].hasSuffix(#""scope":{"domain":{"name":"ac\"count"}}}}"#))
  }

  @Test func `keep to half of what a minute grants`() async throws {
    let server = RawServer { _, request in
      Self.reply(#"{"count":1,"commodity_orders":[{"resource_id":"a"}]}"#)
    }
    let waits = Waits()
    let clock = APIClock(now: { 0 }, uptime: { .zero }, sleep: { try await waits.sleep($0) })
    try await with(server, settings: Fixture.patient { $0.requestsPerWindow = 20 }, clock: clock) { api in
      for number in 1...10 { _ = try await api.instances("p\(number)") }
      #expect(await waits.minutes == 0)
      _ = try await api.instances("p11")
      #expect(await waits.minutes == 1)
    }
  }

  @Test func `fail as the service says, and aren't remembered then`() async throws {
    let server = RawServer { _, _ in
      Self.reply(#"{"error_code":"DLM.4001","error_msg":"Instance or workspace does not exist"}"#)
    }
    try await with(server) { api in
      for _ in 1...2 {
        do {
          _ = try await api.workspaces("p1", "i1")
          Issue.record("no failure")
        } catch let failure as FetchFailure {
          #expect(failure.code == "DLM.4001")
        }
      }
    }
    #expect(server.requests.count == 2)
  }

  @Test func `find what the demo server has`() async throws {
    let server = try await DemoServer.start(
      configuration: DemoConfiguration(tasks: 50, seed: 7, now: { 1_710_901_516_000 }))
    let given = server.credentials
    let api = SetUpAPI.live(
      try SetUpConnection(
        endpoint: Endpoint(given.endpoint), iamEndpoint: Endpoint(given.iamEndpoint),
        credentials: .accessKey(AccessKey(id: given.accessKey, secret: given.secretKey))),
      clock: APIClock(now: { 1_710_901_516_000 }, uptime: Fixture.clock.uptime, sleep: Fixture.clock.sleep))
    let projects = try await api.projects(nil)
    let project = try #require(projects.first { $0.id == given.projectID })
    let instance = try #require(try await api.instances(project.id).first)
    let workspaces = try await api.workspaces(project.id, instance.id)
    #expect(workspaces.count == 4 && workspaces.first { $0.isDefault }?.id == given.workspace)
    #expect(try await !api.dataConnections(project.id, given.workspace).isEmpty)
    await api.shutdown()
    await server.stop()
  }
}

/// Sleeps that are noted: those of a minute are over at once.
private actor Waits {
  var minutes = 0

  func sleep(_ time: Duration) async throws {
    guard time == .seconds(60) else { return try await Task.sleep(for: time) }
    minutes += 1
  }
}

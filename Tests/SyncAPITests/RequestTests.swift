import Signing
import SyncAPI
import SyncWire
import TaskModel
import Testing

@Suite struct `A request` {
  @Test func `carries every parameter and both headers`() async throws {
    let server = RawServer(replying: Fixture.reply())
    var request = ListRequest()
    request.clusterType = "DWS"
    request.clusterName = "数 仓/1"
    request.syncStatus = "SYNC_FAIL"
    request.scheduleStatus = "SCHEDULING"
    request.orderBy = "SYNC_TIME"
    request.isAscending = false
    request.limit = 20
    request.offset = 40
    let asked = request
    _ = try await Fixture.with(server) { try await $0.list(asked) }
    let head = try #require(server.requests.first)
    #expect(
      head.hasPrefix(
        "GET /v1/p1/security/member-sync-tasks?cluster_name=%E6%95%B0%20%E4%BB%93%2F1&cluster_type=DWS&limit=20&offset=40"
          + "&order_by=SYNC_TIME&order_by_asc=false&schedule_status=SCHEDULING&sync_status=SYNC_FAIL HTTP/1.1\r\n"))
    for header in [
      "workspace: w1", "X-Project-Id: p1", "Content-Type: application/json", "Accept-Encoding: gzip",
      "X-Auth-Token: \(Fixture.token)", "Host: 127.0.0.1:\(server.port)",
    ] {
      #expect(head.contains("\r\n\(header)\r\n"), "\(header)")
    }
    #expect(!head.lowercased().contains("authorization"))
  }

  @Test func `signed with a key is accepted by whoever knows the key`() async throws {
    let server = RawServer(replying: Fixture.reply())
    let key = AccessKey(id: Fixture.key.id, secret: Fixture.key.secret, securityToken: "t+k/n=")
    var request = ListRequest()
    request.clusterName = "a b/*+~任务"
    let asked = request
    _ = try await Fixture.with(server, credentials: .accessKey(key)) { api in
      _ = try await api.list(asked)
      return try? await api.show("任务 ~1")
    }
    #expect(server.requests.count == 2)
    for head in server.requests {
      let lines = head.split(separator: "\r\n").map(String.init)
      let start = lines[0].split(separator: " ").map(String.init)
      let headers = lines.dropFirst().map { line in
        let sides = line.split(separator: ":", maxSplits: 1).map(String.init)
        return (sides[0], String(sides[1].dropFirst()))
      }
      let verdict = Signer.verify(method: start[0], target: start[1], headers: headers, body: []) { _ in key }
      #expect(verdict == .accepted(key.id))
      #expect(!head.contains(key.secret))
    }
  }

  @Test(arguments: [
    "", ".", "..", "a/b", "../../x", "%2e%2e", "a\\b", "a\nb", "a\u{0}", String(repeating: "x", count: 300),
  ])
  func `for a task never leaves the tasks' path`(_ id: String) async throws {
    let server = RawServer(replying: Fixture.reply())
    let failure = try await Fixture.with(server) { api in
      await #expect(throws: FetchFailure.self) { try await api.show(id) }
    }
    #expect(failure?.kind == .badRequest)
    #expect(server.connections == 0)
  }

  @Test func `for a task has the id encoded`() async throws {
    let server = RawServer(replying: Fixture.reply("200 OK", [], #"{"id":"x","extra":1.0}"#))
    let task = try await Fixture.with(server) { try await $0.show("a b?c#d'\"<é>&=+") }
    #expect(task.task.id == TaskID("x"))
    #expect(
      server.requests.first?.hasPrefix(
        "GET /v1/p1/security/member-sync-tasks/a%20b%3Fc%23d%27%22%3C%C3%A9%3E%26%3D%2B HTTP/1.1\r\n") == true)
  }
}

@Suite struct `An endpoint` {
  @Test(arguments: [
    ("dayu.cn-north-4.myhuaweicloud.com", "https://dayu.cn-north-4.myhuaweicloud.com"),
    ("HTTPS://Host:443/", "https://host"),
    (" https://h:8443 \n", "https://h:8443"), ("http://127.0.0.1:80", "http://127.0.0.1"),
    ("http://[::1]:8", "http://[::1]:8"),
    ("http://localhost:18080", "http://localhost:18080"), ("127.9.9.9:1", "https://127.9.9.9:1"),
    ("http://127.255.0.1", "http://127.255.0.1"),
  ])
  func `is https unless it says otherwise`(_ text: String, _ origin: String) throws {
    #expect(try Endpoint(text).origin == origin)
  }

  @Test(arguments: [
    "", "http://example.com", "http://localhost.evil.com", "http://127.0.0.1.evil.com", "http://127.1", "ftp://h",
    "https://user:pw@h", "https://h:0", "https://h:65536", "https://h:x", "https://", "https://h o", "https://h?x",
    "https://h/../x", "https://é", "https://[::1", "file:///etc/passwd", "https://h:1:2", "http://2130706433",
    "http://0.0.0.0",
  ])
  func `that can't work is refused with a reason`(_ text: String) {
    let problem = #expect(throws: ConnectionProblem.self) { try Endpoint(text) }
    #expect(problem?.setting == "endpoint")
    #expect(problem?.description.isEmpty == false)
  }

  @Test func `keeps a path in front of the API's`() throws {
    #expect(try Endpoint("https://proxy/cloud//dayu/").basePath == "/cloud/dayu")
  }

  @Test func `on this machine has pages of a thousand and no rate`() throws {
    #expect(ListSettings(for: try Endpoint("http://127.0.0.1:1")).pageSize == 1000)
    #expect(ListSettings(for: try Endpoint("http://127.0.0.1:1")).requestsPerWindow == nil)
    #expect(ListSettings(for: try Endpoint("http://127.0.0.1:1")).firstPageSize == 100)
    #expect(ListSettings(for: try Endpoint("https://h")).pageSize == 100)
    #expect(ListSettings(for: try Endpoint("https://h")).firstPageSize == nil)
    #expect(ListSettings(for: try Endpoint("https://h")).requestsPerWindow == 20)
  }
}

@Suite struct `The settings of a connection` {
  @Test func `lose the blanks that came with pasting`() throws {
    let connection = try Connection(
      endpoint: Endpoint("h"), projectID: " p ", workspace: "w\n", credentials: .token("t\r\n"))
    #expect(connection.project == .id("p"))
    #expect(connection.workspace == "w")
    #expect(connection.credentials == .token("t"))
  }

  @Test(arguments: [
    ("", "w", "t", "project_id"), ("p", "", "t", "workspace"), ("p", "w", " ", "token"),
    ("p", "w\nX: y", "t", "workspace"),
    ("p", "w", "CANARY\r\nX: y", "token"), ("../p", "w", "t", "project_id"),
  ])
  func `that can't work name themselves and no secret`(
    _ project: String, _ workspace: String, _ token: String, _ setting: String
  ) {
    let problem = #expect(throws: ConnectionProblem.self) {
      try Connection(endpoint: Endpoint("h"), projectID: project, workspace: workspace, credentials: .token(token))
    }
    #expect(problem?.setting == setting)
    #expect(problem?.description.contains("CANARY") == false)
  }

  @Test func `are bounded`() throws {
    var settings = ListSettings()
    #expect(settings.problem == nil)
    settings.pageSize = 0
    #expect(settings.problem?.setting == "page_size")
    settings = ListSettings()
    settings.pageDeadline = .zero
    #expect(settings.problem?.setting == "page_deadline")
  }

  @Test func `show no secret`() {
    for credentials in [Credentials.token(Fixture.token), .accessKey(Fixture.key)] {
      var dumped = "\(credentials) \(String(reflecting: credentials))"
      dump(credentials, to: &dumped)
      #expect(!dumped.contains("CANARY"))
    }
  }
}

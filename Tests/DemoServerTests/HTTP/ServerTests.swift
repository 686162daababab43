import Foundation
import Testing

@testable import DemoServer

@Suite(.serialized) struct `The demo server` {
  @Test func `lists tasks`() async throws {
    try await DemoVisit.run { visit in
      let answer = await visit.get("limit=10&offset=25")
      #expect(answer.status == 200)
      #expect(answer.json["total"] as? Int == 30)
      let tasks = answer.json["tasks"] as? [[String: Any]] ?? []
      #expect(tasks.count == 5)
      #expect(tasks.allSatisfy { $0.count == 22 })
      #expect(answer.headers["content-type"] == "application/json")
      #expect(answer.headers["x-request-id"]?.count == 32)
      #expect(answer.headers["date"] == "Wed, 20 Mar 2024 02:30:00 GMT")
      #expect(answer.headers.keys.allSatisfy { !$0.hasPrefix("access-control") })
    }
  }

  @Test func `shows one task as the list has it`() async throws {
    try await DemoVisit.run { visit in
      let list = await visit.get("limit=1").json["tasks"] as? [[String: Any]]
      let first = try #require(list?.first)
      let id = try #require(first["id"] as? String)
      let shown = await visit.get(path: visit.listPath + "/" + id)
      #expect(shown.status == 200)
      #expect(NSDictionary(dictionary: shown.json) == NSDictionary(dictionary: first))
    }
  }

  @Test func `refuses what makes no sense, and says what`() async throws {
    try await DemoVisit.run { visit in
      for query in ["limit=0", "order_by=ID", "sync_status=BROKEN", "order_by_asc=maybe"] {
        let answer = await visit.get(query)
        #expect(answer.status == 400)
        #expect(answer.code?.hasPrefix("DLS.") == true)
        #expect(answer.message?.contains(query.prefix { $0 != "=" }) == true)
      }
      let workspace = await visit.get(headers: ["workspace": ""])
      #expect(workspace.status == 400 && workspace.code == "APIG.0106")
      #expect(await visit.get(headers: ["workspace": "x"]).code == "DLM.4001")
    }
  }

  @Test func `knows no other addresses, methods, projects and tasks`() async throws {
    try await DemoVisit.run { visit in
      #expect(await visit.get(path: "/").code == "APIG.0101")
      #expect(await visit.get(path: "/v1/../../etc/passwd").status == 404)
      #expect(await visit.get(path: visit.listPath + "/").status == 404)
      #expect(await visit.get(path: visit.listPath + "/" + String(repeating: "0", count: 32)).status == 404)
      #expect(await visit.get(path: "/v1/other/security/member-sync-tasks").status == 403)
      for method in ["POST", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH"] {
        #expect(await visit.get(method: method).status == 405)
      }
    }
  }

  @Test func `lets nobody in without credentials`() async throws {
    try await DemoVisit.run { visit in
      let without = await visit.get(headers: ["X-Auth-Token": ""])
      #expect(without.status == 401 && without.code == "APIG.0301")
      #expect(without.message == "Incorrect IAM authentication information: x-auth-token not found")
      #expect(without.json["request_id"] as? String == without.headers["x-request-id"])
      #expect(await visit.get(headers: ["X-Auth-Token": "wrong"]).code == "APIG.0301")
    }
  }

  @Test func `answers to its own address only`() async throws {
    try await DemoVisit.run { visit in
      let port = visit.server.port
      for host in ["example.com", "127.0.0.1", "127.0.0.1:1", "localhost.evil:\(port)", "192.168.0.1:\(port)"] {
        #expect(await visit.get(headers: ["Host": host]).status == 421)
      }
      #expect(await visit.get(headers: ["Host": "localhost:\(port)"]).status == 200)
      #expect(await visit.get(headers: ["Host": "[::1]:\(port)"]).status == 200)
      #expect(await visit.get(headers: ["Origin": "http://evil.example"]).status == 403)
      #expect(await visit.get(headers: ["Origin": "http://localhost:\(port)"]).status == 200)
    }
  }

  @Test func `reads requests of bounded size only`() async throws {
    try await DemoVisit.run { visit in
      #expect(await visit.get(String(repeating: "a", count: 9000)).status == 414)
      let big = await visit.get(headers: ["X-Big": String(repeating: "a", count: 100_000)])
      #expect(big.status != 200)
      let many = Dictionary(uniqueKeysWithValues: (0..<500).map { ("X-\($0)", "1") })
      #expect(await visit.get(headers: many).status != 200)
    }
  }

  @Test func `survives what is no request`() async throws {
    try await DemoVisit.run { visit in
      for text in ["", "\r\n\r\n", "GET\r\n\r\n", "SSH-2.0-x\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n"]
      {
        _ = await Exchange.send(text + "\r\n\r\n", to: visit.server.port, patience: 1)
      }
      #expect(await visit.get().status == 200)
    }
  }

  @Test func `serves 100,000 tasks, page by page`() async throws {
    try await DemoVisit.run(tasks: 100_000) { visit in
      let last = await visit.get("limit=1000&offset=99990")
      #expect(last.json["total"] as? Int == 100_000)
      #expect((last.json["tasks"] as? [Any])?.count == 10)
      #expect((await visit.get("limit=1000").json["tasks"] as? [Any])?.count == 1000)
      let failing = await visit.get("limit=1000&sync_status=SYNC_FAIL&order_by=SYNC_TIME")
      #expect((failing.json["total"] as? Int).map { $0 > 1000 && $0 < 15_000 } == true)
    }
  }

  @Test func `moves with the clock it is given, at its speed`() async throws {
    let clock = HandClock(start)
    let configuration = DemoConfiguration(tasks: 145, speed: 60, now: { clock.time })
    let server = try await DemoServer.start(configuration: configuration)
    let visit = DemoVisit(server: server)
    let before = await visit.get("limit=1000").body
    #expect(await visit.get("limit=1000").body == before)
    clock.advance(60_000)
    #expect(await visit.get("limit=1000").body == Data(server.world.listJSON(at: start + hour).self))
    await server.stop()
  }

  @Test func `ends waiting connections when it stops`() async throws {
    try await DemoVisit.run { visit in
      async let answer = visit.get("limit=1", headers: ["Connection": "keep-alive"])
      _ = await visit.get("limit=1")
      await visit.server.stop()
      #expect([0, 200].contains(await answer.status))
    }
  }

  @Test func `can stop while others come in`() async throws {
    for _ in 0..<10 {
      try await DemoVisit.run { visit in
        await withTaskGroup { guests in
          for _ in 0..<8 { guests.addTask { _ = await visit.get("limit=1", headers: ["Connection": "keep-alive"]) } }
          _ = await visit.get("limit=1")
          await visit.server.stop()
        }
        #expect(await visit.get().raw.isEmpty)
      }
    }
  }

  @Test func `prints its credentials as one line of JSON`() async throws {
    try await DemoVisit.run { visit in
      let line = visit.server.credentials.jsonLine
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String] ?? [:]
      #expect(
        Set(json.keys) == [
          "endpoint", "iam_endpoint", "project_id", "instance_id", "workspace", "token", "ak", "sk", "user", "password",
          "domain",
        ])
      #expect(line.hasPrefix(#"{"endpoint":"#))
      #expect(json["endpoint"] == "http://127.0.0.1:\(visit.server.port)")
      #expect(!line.contains("\n"))
    }
  }

  @Test func `prints further identities as a second line`() async throws {
    try await DemoVisit.run(isDouble: true, metadata: .open) { visit in
      let line = visit.server.identities.jsonLine
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      #expect(
        Set(json.keys) == [
          "user_id", "domain_id", "project_name", "mfa_user", "mfa_user_id", "mfa_password", "mfa_secret", "agency",
          "instances", "workspaces", "metadata_endpoint",
        ])
      #expect(json["metadata_endpoint"] as? String == visit.server.credentials.endpoint)
      #expect((json["workspaces"] as? [[String]])?.map(\.count) == [4, 4, 1])
      #expect(!line.contains("\n"))
    }
  }

  @Test func `says that a port is taken`() async throws {
    try await DemoVisit.run { visit in
      let port = visit.server.port
      await #expect(throws: DemoServerError.portInUse(port)) {
        _ = try await DemoServer.start(configuration: DemoConfiguration(port: port, now: { start }))
      }
    }
    await #expect(throws: DemoServerError.badPort(70_000)) {
      _ = try await DemoServer.start(configuration: DemoConfiguration(port: 70_000, now: { start }))
    }
  }
}

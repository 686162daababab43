import Foundation
import Signing
import Testing

@testable import DemoServer

@Suite(.serialized) struct `The demo's gateway, asked with a signature` {
  private static let prefix = "Incorrect IAM authentication information: "

  @Test func `takes the right one, and echoes what it hashed for a wrong one`() async throws {
    try await DemoVisit.run { visit in
      #expect(await visit.signed(query: [("cluster_name", "财 务/+*"), ("limit", "5")]).status == 200)
      let wrong = await visit.signed(AccessKey(id: visit.key.id, secret: "wrong"), query: [("limit", "1")])
      #expect(wrong.status == 401 && wrong.code == "APIG.0301")
      let echo = "verify aksk signature fail, canonicalRequest:GET|\(visit.listPath)/|limit=1|content-type:"
      #expect(wrong.message?.hasPrefix(Self.prefix + echo) == true)
    }
  }

  @Test func `covers the query, the path, the headers and the body as they arrive`() async throws {
    try await DemoVisit.run { visit in
      let changed = [
        await visit.signed(sent: ["workspace": visit.server.world.identity.workspaces[1]]),
        await visit.signed(sent: ["Content-Type": "text/plain"]),
        await visit.signed(sent: ["Host": "localhost:\(visit.server.port)"]),
        await visit.signed(body: "{}", signedBody: ""), await visit.signed(sent: ["X-Sdk-Date": "20240320T023001Z"]),
      ]
      for answer in changed {
        #expect(answer.status == 401 && answer.message?.contains("verify aksk signature fail, canonical") == true)
      }
      #expect(await visit.signed(body: #"{"a":1}"#).status == 200)
    }
  }

  @Test(arguments: [
    "", "Basic x", "SDK-HMAC-SHA256", "SDK-HMAC-SHA256 Access=, SignedHeaders=host, Signature=0",
    "SDK-HMAC-SHA256 Access=KEY, SignedHeaders=x-sdk-date, Signature=0",
    "SDK-HMAC-SHA256 Access=KEY, SignedHeaders=host, Signature=0",
    "SDK-HMAC-SHA256 Access=KEY, SignedHeaders=host;x-sdk-date;x-none, Signature=0",
    "V11-HMAC-SHA256 Credential=KEY/20240320/cn-north-4/dayu, SignedHeaders=host;x-sdk-date, Signature=0",
  ])
  func `refuses what is no signature of host and date`(_ header: String) async throws {
    try await DemoVisit.run { visit in
      let answer = await visit.signed(
        sent: ["Authorization": header.replacing("KEY", with: visit.key.id)])
      #expect(answer.status == 401 && answer.code == "APIG.0301")
    }
  }

  @Test(
    arguments: [
      ("20240320T023000Z", true), ("20240320T021500Z", true), ("20240320T024500Z", true), ("20240320T021459Z", false),
      ("20240320T024501Z", false), ("20240319T023000Z", false), ("20240320T103000Z", false), ("yesterday", false),
      ("2024-03-20T02:30:00Z", false), ("20240320T022960Z", false),
    ])
  func `takes a date that is at most a quarter of an hour off`(_ date: String, _ isTaken: Bool) async throws {
    try await DemoVisit.run { visit in
      let answer = await visit.signed(date: date)
      #expect(answer.status == (isTaken ? 200 : 401))
      if !isTaken {
        let times = "signature time:\(date),server time:20240320T023000Z"
        #expect(answer.message == Self.prefix + "signature expired, \(times)")
      }
    }
  }

  @Test func `knows no other keys`() async throws {
    try await DemoVisit.run { visit in
      let answer = await visit.signed(AccessKey(id: "OTHER", secret: visit.key.secret))
      #expect(answer.message == Self.prefix + "Get secretKey failed,ak:OTHER,err:ak not exist")
    }
  }

  @Test func `locks a key after more than five wrong signatures in a row, for five minutes`() async throws {
    let clock = HandClock(start)
    try await DemoVisit.run(now: { clock.time }) { visit in
      let wrong = AccessKey(id: visit.key.id, secret: "wrong")
      for _ in 0..<5 { _ = await visit.signed(wrong) }
      #expect(await visit.signed().status == 200)
      for _ in 0..<6 { #expect(await visit.signed(wrong).message?.contains("verify aksk") == true) }
      let locked = await visit.signed()
      #expect(locked.status == 401)
      #expect(locked.message == Self.prefix + "AK access failed to reach the limit,forbidden")
      #expect(await visit.get("limit=1").status == 200)
      clock.advance(300_000)
      #expect(await visit.signed(date: "20240320T023500Z").status == 200)
    }
  }

  @Test func `wants the project that the address names`() async throws {
    try await DemoVisit.run { visit in
      let identity = visit.server.world.identity
      let (own, test, east, south) = (
        identity.projectID, identity.otherProjects[0], identity.otherProjects[1], identity.otherProjects[2]
      )
      func ask(_ project: String?, path: String) async -> Exchange {
        let workspace = [("workspace", visit.server.credentials.workspace)]
        return await visit.signed(
          path: "/v1/\(path)/security/member-sync-tasks",
          headers: workspace + (project.map { [("X-Project-Id", $0)] } ?? []))
      }
      #expect(await ask(own, path: own).status == 200)
      #expect(await ask(nil, path: own).status == 200)
      #expect(await ask(test, path: own).code == "APIG.0302")
      #expect(await ask("mars", path: own).code == "APIG.0310")
      #expect(await ask(south, path: south).code == "APIG.0310")
      #expect(await ask(east, path: east).code == "APIG.0802")
      #expect(await ask(nil, path: test).code == "DLM.4001")
      #expect(await ask(test, path: test).code == "DLM.4001")
      #expect(await ask(own, path: "mars").code == "APIG.0302")
    }
  }

  @Test func `refuses headers that are too long, one or all of them`() async throws {
    try await DemoVisit.run { visit in
      let one = await visit.get("limit=1", headers: ["X-Big": String(repeating: "a", count: 32_768)])
      #expect(one.status == 494 && one.code == "APIG.0201")
      #expect(await visit.get("limit=1", headers: ["X-Big": String(repeating: "a", count: 32_000)]).status == 200)
      let many = Dictionary(uniqueKeysWithValues: (0..<5).map { ("X-\($0)", String(repeating: "a", count: 30_000)) })
      #expect(await visit.get("limit=1", headers: many).status == 494)
      let body = await visit.get("limit=1", body: String(repeating: "a", count: 70_000))
      #expect(body.status == 413 && body.code == "APIG.0201")
    }
  }

  @Test func `gives each answer a date and an id`() async throws {
    try await DemoVisit.run { visit in
      let answers = [
        await visit.get("limit=1"), await visit.get("limit=x"), await visit.get(path: "/x"),
        await visit.get(headers: ["X-Auth-Token": "x"]), await visit.get(headers: ["Host": "elsewhere"]),
        await visit.get(method: "DELETE"), await visit.get(headers: ["workspace": "x"]),
      ]
      #expect(Set(answers.map { $0.headers["x-request-id"] ?? "" }).count == answers.count)
      #expect(answers.allSatisfy { $0.headers["date"] == "Wed, 20 Mar 2024 02:30:00 GMT" })
    }
  }
}

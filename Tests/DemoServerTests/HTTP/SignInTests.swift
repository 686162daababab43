import Foundation
import Signing
import Testing

@testable import DemoServer

@Suite(.serialized) struct `The demo's IAM` {
  @Test func `gives a token for the right password, which the service takes`() async throws {
    try await DemoVisit.run { visit in
      let answer = await visit.signIn()
      #expect(answer.status == 201)
      let token = try #require(answer.headers["x-subject-token"])
      #expect(token.count > 1000)
      #expect(answer.headers["x-iam-trace-id"]?.count == 32 && answer.headers["x-request-id"] == nil)
      let told = try #require(answer.json["token"] as? [String: Any])
      #expect(told["issued_at"] as? String == "2024-03-20T02:30:00.000000Z")
      #expect(told["expires_at"] as? String == "2024-03-21T02:30:00.000000Z")
      #expect((told["project"] as? [String: Any])?["id"] as? String == visit.server.credentials.projectID)
      #expect(told["catalog"] == nil && told["methods"] as? [String] == ["password"])
      #expect(await visit.get("limit=1", headers: ["X-Auth-Token": token]).status == 200)
    }
  }

  @Test func `leaves the catalog out only where that is asked for`() async throws {
    try await DemoVisit.run { visit in
      let answer = await visit.signIn(query: "")
      #expect((answer.json["token"] as? [String: Any])?["catalog"] != nil)
    }
  }

  @Test func `refuses what isn't the user, without a hint which part is wrong`() async throws {
    try await DemoVisit.run { visit in
      let answers = [
        await visit.signIn(user: "other"), await visit.signIn(password: "CANARY"), await visit.signIn(domain: "x"),
        await visit.signIn(methods: "[]"),
      ]
      for answer in answers {
        let error = answer.json["error"] as? [String: Any]
        #expect(answer.status == 401)
        #expect(error?["code"] as? Int == 401 && error?["title"] as? String == "Unauthorized")
        #expect(error?["message"] as? String == "The username or password is wrong.")
        #expect(answer.headers["x-subject-token"] == nil)
        #expect(!String(decoding: answer.raw, as: UTF8.self).contains("CANARY"))
      }
    }
  }

  @Test func `takes a user by id, and an account by id`() async throws {
    try await DemoVisit.run { visit in
      let (id, password) = (visit.server.identities.userID, visit.server.credentials.password)
      func ask(_ user: String) async -> Exchange {
        let identity = #"{"methods":["password"],"password":{"user":{\#(user),"password":"\#(password)"}}}"#
        let body = #"{"auth":{"identity":\#(identity),"scope":{"project":{"name":"cn-north-4"}}}}"#
        return await visit.get(path: "/v3/auth/tokens", method: "POST", body: body)
      }
      #expect(await ask(#""id":"\#(id)""#).status == 201)
      let account = visit.server.identities.domainID
      #expect(await ask(#""name":"demo","domain":{"id":"\#(account)"}"#).status == 201)
      #expect(await ask(#""id":"demo""#).status == 401)
      #expect(await ask(#""name":"demo""#).status == 400)
    }
  }

  @Test func `knows no other ways to sign in`() async throws {
    try await DemoVisit.run { visit in
      #expect(await visit.signIn(methods: #"["password","hw_ak_sk"]"#).status == 401)
      for methods in [#"["password","totp"]"#, #"["assume_role"]"#] {
        #expect(await visit.signIn(methods: methods).status == 400)
      }
      for body in ["", "[]", "{", #"{"auth":{}}"#, String(repeating: " ", count: 70_000)] {
        let answer = await visit.get(path: "/v3/auth/tokens", method: "POST", body: body)
        #expect([400, 413].contains(answer.status))
      }
      let got = await visit.get(path: "/v3/auth/tokens")
      #expect(got.status == 405 && got.headers["allow"] == "POST")
    }
  }

  @Test func `scopes a token to the project that is asked for`() async throws {
    try await DemoVisit.run { visit in
      let byID = await visit.signIn(scope: #"{"project":{"id":"\#(visit.server.credentials.projectID)"}}"#)
      #expect(byID.status == 201)
      #expect(await visit.signIn(scope: #"{"project":{"name":"mars"}}"#).status == 404)
      for scope in [#"{"project":{"name":"cn-east-3"}}"#, #"{"domain":{"name":"demo_account"}}"#, "{}"] {
        let answer = await visit.signIn(scope: scope)
        #expect(answer.status == 201)
        let token = answer.headers["x-subject-token"] ?? ""
        #expect(await visit.get(headers: ["X-Auth-Token": token]).status == 403)
      }
    }
  }

  @Test func `lets a token end in its time, and others live`() async throws {
    let clock = HandClock(start)
    try await DemoVisit.run(now: { clock.time }) { visit in
      let first = await visit.signIn().headers["x-subject-token"] ?? ""
      clock.advance(86_399_000)
      #expect(await visit.get("limit=1", headers: ["X-Auth-Token": first]).status == 200)
      let second = await visit.signIn().headers["x-subject-token"] ?? ""
      #expect(first != second)
      clock.advance(1000)
      let answer = await visit.get("limit=1", headers: ["X-Auth-Token": first])
      #expect(answer.status == 401 && answer.code == "APIG.0307")
      #expect(await visit.get("limit=1", headers: ["X-Auth-Token": second]).status == 200)
    }
  }

  @Test func `gives short lives where that is the fault`() async throws {
    let clock = HandClock(start)
    try await DemoVisit.run(faults: [.expire(60)], now: { clock.time }) { visit in
      clock.advance(3_600_000)
      let token = await visit.signIn().headers["x-subject-token"] ?? ""
      #expect(await visit.get("limit=1", headers: ["X-Auth-Token": token]).status == 200)
      clock.advance(60_000)
      #expect(await visit.get("limit=1", headers: ["X-Auth-Token": token]).code == "APIG.0307")
    }
  }

  @Test func `tells projects by name to whoever may ask`() async throws {
    try await DemoVisit.run { visit in
      let one = await visit.get("name=cn-north-4", path: "/v3/projects")
      let projects = try #require(one.json["projects"] as? [[String: Any]])
      #expect(projects.count == 1 && projects[0]["id"] as? String == visit.server.credentials.projectID)
      #expect(projects[0]["enabled"] as? Bool == true)
      #expect((await visit.get("name=mars", path: "/v3/projects").json["projects"] as? [Any])?.isEmpty == true)
      #expect((await visit.get(path: "/v3/auth/projects").json["projects"] as? [Any])?.count == 3)
      let stranger = await visit.get(path: "/v3/projects", headers: ["X-Auth-Token": "x"])
      #expect(stranger.status == 401 && (stranger.json["error"] as? [String: Any])?["code"] as? Int == 401)
    }
  }

  @Test func `tells projects to whoever signs by the key`() async throws {
    try await DemoVisit.run { visit in
      let known = visit.server.credentials
      let request = SigningRequest(
        host: "127.0.0.1:\(visit.server.port)", path: "/v3/projects", query: [("name", "cn-north-4")])
      let key = AccessKey(id: known.accessKey, secret: known.secretKey)
      let signed = Signer.sign(request, key: key, date: "20240320T023000Z")
      var headers = Dictionary(signed.headers) { $1 }
      headers["X-Auth-Token"] = ""
      #expect(await visit.get(signed.canonicalQuery, path: "/v3/projects", headers: headers).status == 200)
      #expect(await visit.get("name=x", path: "/v3/projects", headers: headers).status == 401)
    }
  }

  @Test func `remembers a bounded number of tokens`() async throws {
    let desk = TokenDesk(seed: 1)
    let caller = Caller(id: "1", name: "one", scope: .account)
    let first = await desk.issue(to: caller, at: 0).token
    for _ in 0..<1000 { _ = await desk.issue(to: caller, at: 0) }
    #expect(await desk.grant(of: first) == nil)
  }

  @Test(
    arguments: [
      (1_578_128_722_701, "2020-01-04T09:05:22.701000Z"), (0, "1970-01-01T00:00:00.000000Z"),
      (-1, "1969-12-31T23:59:59.999000Z"),
    ] as [(Int64, String)])
  func `writes moments to the millisecond`(_ moment: Int64, _ text: String) {
    #expect(UTCStamp.text(moment) == text)
  }
}

import Foundation
import Signing
import Testing

@testable import DemoServer

@Suite(.serialized) struct `The demo's temporary keys` {
  private static let path = "/v3.0/OS-CREDENTIAL/securitytokens"

  private static func body(_ method: String = "token", _ part: String = "") -> String {
    #"{"auth":{"identity":{"methods":["\#(method)"]\#(part)}}}"#
  }

  /// Asks for keys with the demo's token.
  private func ask(_ visit: DemoVisit, _ body: String = Self.body(), token: String? = nil) async -> Exchange {
    let token = token ?? visit.server.credentials.token
    return await visit.get(path: Self.path, method: "POST", headers: ["X-Auth-Token": token], body: body)
  }

  private func key(_ answer: Exchange) throws -> AccessKey {
    let told = try #require(answer.json["credential"] as? [String: String])
    return AccessKey(
      id: try #require(told["access"]), secret: try #require(told["secret"]),
      securityToken: told["securitytoken"])
  }

  @Test func `are made of a token, and open the service until they end`() async throws {
    let clock = HandClock(start)
    try await DemoVisit.run(now: { clock.time }) { visit in
      let part = #","token":{"id":"\#(visit.server.credentials.token)","duration_seconds":"1000"}"#
      let answer = await ask(visit, Self.body("token", part), token: "")
      #expect(answer.status == 201 && answer.headers["x-iam-trace-id"] != nil)
      #expect((answer.json["credential"] as? [String: String])?["expires_at"] == "2024-03-20T02:46:40.000000Z")
      let key = try key(answer)
      #expect(await visit.signed(key).status == 200)
      clock.advance(999_000)
      #expect(await visit.signed(key, date: "20240320T024639Z").status == 200)
      clock.advance(1000)
      let late = await visit.signed(key, date: "20240320T024640Z")
      #expect(late.status == 401 && late.message?.contains("err:ak not exist") == true)
    }
  }

  @Test func `are worth nothing without their token, with another's, or with one that isn't signed`() async throws {
    try await DemoVisit.run { visit in
      let (key, other) = (try key(await ask(visit)), try key(await ask(visit)))
      #expect(key.id != other.id)
      let without = await visit.signed(AccessKey(id: key.id, secret: key.secret))
      #expect(without.message?.hasSuffix("Get secretKey failed,ak:\(key.id),err:ak not exist") == true)
      let mixed = await visit.signed(AccessKey(id: key.id, secret: key.secret, securityToken: other.securityToken))
      #expect(mixed.message?.hasSuffix("decrypt token fail") == true)
      let unsigned = await visit.signed(
        AccessKey(id: key.id, secret: key.secret), sent: ["X-Security-Token": key.securityToken ?? ""])
      #expect(unsigned.status == 401 && unsigned.message?.hasSuffix("verify aksk signature fail") == true)
      let lasting = await visit.signed(
        AccessKey(id: visit.key.id, secret: visit.key.secret, securityToken: key.securityToken))
      #expect(lasting.message?.hasSuffix("decrypt token fail") == true)
      #expect(await visit.signed(key).status == 200)
    }
  }

  @Test func `are made of a signature too, and of an agency`() async throws {
    try await DemoVisit.run { visit in
      let known = visit.server.identities
      let role =
        #","assume_role":{"agency_name":"\#(known.agency)","domain_id":"\#(known.domainID)","duration_seconds":900}"#
      for body in [Self.body(), Self.body("assume_role", role)] {
        let answer = await visit.signed(method: "POST", path: Self.path, query: [], headers: [], body: body)
        #expect(answer.status == 201)
        let first = try key(answer)
        #expect(await visit.signed(first).status == 200)
        let byToken = await ask(visit, body)
        #expect(byToken.status == 201)
        let second = try key(byToken)
        #expect(await visit.signed(second, path: "/v3/projects", query: [("name", "x")]).status == 200)
      }
      let strange = AccessKey(id: visit.key.id, secret: "x")
      let refused = await visit.signed(strange, method: "POST", path: Self.path, query: [], body: Self.body())
      #expect(refused.status == 401 && refused.code == "APIGW.0301")
      #expect(await ask(visit, token: "forged").status == 401)
    }
  }

  @Test(
    arguments: [
      ("", "IAM.0007"), ("{}", "IAM.0007"), (body("password"), "IAM.0007"), (body("assume_role"), "IAM.0007"),
      (body("token", #","token":{"duration_seconds":899}"#), "IAM.0007"),
      (body("token", #","token":{"duration_seconds":86401}"#), "IAM.0007"),
      (body("token", #","token":{"duration_seconds":"soon"}"#), "IAM.0007"),
      (body("assume_role", #","assume_role":{"agency_name":"x","domain_name":"demo_account"}"#), "IAM.0004"),
      (body("assume_role", #","assume_role":{"agency_name":"demo_agency","domain_name":"x"}"#), "IAM.0004"),
    ])
  func `aren't made of what makes no sense`(_ body: String, _ code: String) async throws {
    try await DemoVisit.run { visit in
      let answer = await ask(visit, body)
      #expect(answer.code == code && [400, 404].contains(answer.status))
    }
  }

  @Test func `are remembered in a bounded number, beside the lasting one`() async throws {
    let caller = Caller(id: "1", name: "one", scope: .named)
    let lasting = KeyDesk.Held(key: AccessKey(id: "L", secret: "s"), caller: caller, expiry: nil, end: nil)
    let desk = KeyDesk(seed: 1, lasting: lasting)
    let first = await desk.issue(to: caller, at: 0, seconds: 900)
    for _ in 0..<1000 { _ = await desk.issue(to: caller, at: 0, seconds: 900) }
    #expect(await desk.held(first.key.id, at: 0) == nil)
    #expect(await desk.held("L", at: 0) == lasting)
  }
}

@Suite(.serialized) struct `The demo's metadata service` {
  private func key(_ visit: DemoVisit, session: String = "") async -> Exchange {
    let headers = ["X-Auth-Token": "", "workspace": "", "X-Metadata-Token": session]
    return await visit.get(path: "/openstack/latest/securitykey", headers: headers)
  }

  private func session(_ visit: DemoVisit, _ seconds: String = "21600") async -> Exchange {
    await visit.get(
      path: "/meta-data/latest/api/token", method: "PUT", headers: ["X-Metadata-Token-Ttl-Seconds": seconds])
  }

  @Test func `isn't there unless it is asked for`() async throws {
    try await DemoVisit.run { visit in
      #expect(await key(visit).status == 404)
      #expect(await session(visit).status == 404)
      #expect(visit.server.identities.metadataEndpoint == nil)
    }
  }

  @Test func `hands out keys that open the service, with a session's token or without`() async throws {
    let clock = HandClock(start)
    try await DemoVisit.run(metadata: .open, now: { clock.time }) { visit in
      let session = await session(visit, "60")
      #expect(session.status == 200)
      let token = String(decoding: session.body, as: UTF8.self)
      for answer in [await key(visit), await key(visit, session: token)] {
        #expect(answer.status == 200)
        let told = try #require(answer.json["credential"] as? [String: String])
        #expect(told["expires_at"] == "2024-03-21T02:30:00.000000Z")
        let key = AccessKey(
          id: told["access"] ?? "", secret: told["secret"] ?? "", securityToken: told["securitytoken"])
        #expect(await visit.signed(key).status == 200)
      }
      #expect(await key(visit, session: "forged").status == 401)
      clock.advance(60_000)
      #expect(await key(visit, session: token).status == 401)
      let place = await visit.get(path: "/openstack/latest/meta_data.json")
      #expect(place.json["region_id"] as? String == "cn-north-4")
      #expect(place.json["project_id"] as? String == visit.server.credentials.projectID)
    }
  }

  @Test func `can want a session, and can have no agency`() async throws {
    try await DemoVisit.run(metadata: .tokens) { visit in
      #expect(await key(visit).status == 401)
      #expect(await key(visit, session: String(decoding: await session(visit).body, as: UTF8.self)).status == 200)
      for seconds in ["", "0", "21601", "x"] { #expect(await session(visit, seconds).status == 400) }
      #expect(await visit.get(path: "/meta-data/latest/api/token").status == 405)
    }
    try await DemoVisit.run(metadata: .agencyless) { visit in
      let answer = await key(visit)
      #expect(answer.status == 404 && String(decoding: answer.body, as: UTF8.self).contains("Agency"))
    }
  }
}

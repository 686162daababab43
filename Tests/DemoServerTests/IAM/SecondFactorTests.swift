import Foundation
import Testing

@testable import DemoServer

@Suite(.serialized) struct `The demo's IAM, with a second factor` {
  /// Signs in as the user with a second factor.
  private func signIn(
    _ visit: DemoVisit, _ passcode: String?, password: String? = nil, userID: String? = nil
  ) async -> Exchange {
    let known = visit.server.identities
    return await visit.signIn(
      user: known.mfaUser, password: password ?? known.mfaPassword,
      methods: passcode == nil ? #"["password"]"# : #"["password","totp"]"#,
      more: passcode.map { #","totp":{"user":{"id":"\#(userID ?? known.mfaUserID)","passcode":"\#($0)"}}"# } ?? "")
  }

  @Test func `gives a token for password and passcode, which the service takes`() async throws {
    try await DemoVisit.run { visit in
      let answer = await signIn(visit, visit.server.identities.passcode(at: start))
      #expect(answer.status == 201)
      let told = try #require(answer.json["token"] as? [String: Any])
      #expect(told["methods"] as? [String] == ["password", "totp"])
      #expect((told["user"] as? [String: Any])?["id"] as? String == visit.server.identities.mfaUserID)
      let token = try #require(answer.headers["x-subject-token"])
      #expect(await visit.get("limit=1", headers: ["X-Auth-Token": token]).status == 200)
    }
  }

  @Test func `takes each passcode once`() async throws {
    let clock = HandClock(start)
    try await DemoVisit.run(now: { clock.time }) { visit in
      let passcode = visit.server.identities.passcode(at: start)
      #expect(await signIn(visit, passcode).status == 201)
      let again = await signIn(visit, passcode)
      #expect(again.status == 401 && again.problem == "The virtual MFA passcode is wrong.")
      clock.advance(30_000)
      #expect(await signIn(visit, passcode).status == 401)
      #expect(await signIn(visit, visit.server.identities.passcode(at: clock.time)).status == 201)
    }
  }

  @Test func `takes a passcode that is a half minute off, and none that is older`() async throws {
    try await DemoVisit.run { visit in
      let known = visit.server.identities
      #expect(await signIn(visit, known.passcode(at: start - 60_000)).status == 401)
      #expect(await signIn(visit, known.passcode(at: start - 30_000)).status == 201)
      #expect(await signIn(visit, known.passcode(at: start + 30_000)).status == 201)
    }
  }

  @Test func `asks for the passcode where only the password came, and says so to nobody else`() async throws {
    try await DemoVisit.run { visit in
      let without = await signIn(visit, nil)
      #expect(without.status == 401 && without.problem == "Additional authentication is required: totp.")
      #expect(await signIn(visit, nil, password: "x").problem == "The username or password is wrong.")
      let passcode = visit.server.identities.passcode(at: start)
      #expect(await signIn(visit, passcode, password: "x").problem == "The username or password is wrong.")
      #expect(await signIn(visit, passcode, userID: "x").status == 401)
      #expect(await signIn(visit, "000").status == 401)
    }
  }

  @Test func `refuses a passcode of a user who has none`() async throws {
    try await DemoVisit.run { visit in
      let known = visit.server.identities
      let more = #","totp":{"user":{"id":"\#(known.userID)","passcode":"\#(known.passcode(at: start))"}}"#
      #expect(await visit.signIn(methods: #"["password","totp"]"#, more: more).status == 401)
    }
  }

  @Test func `locks a user after five failures, for a quarter of an hour`() async throws {
    let clock = HandClock(start)
    try await DemoVisit.run(now: { clock.time }) { visit in
      for _ in 0..<4 { _ = await visit.signIn(password: "x") }
      #expect(await visit.signIn().status == 201)
      for _ in 0..<5 { #expect(await visit.signIn(password: "x").problem == "The username or password is wrong.") }
      let locked = await visit.signIn()
      #expect(locked.status == 401 && locked.problem?.contains("has been locked") == true)
      #expect(await signIn(visit, visit.server.identities.passcode(at: start)).status == 201)
      clock.advance(900_000)
      #expect(await visit.signIn().status == 201)
    }
  }
}

@Suite(.serialized) struct `The demo's agency` {
  private func assume(
    _ visit: DemoVisit, _ role: String, token: String? = nil, scope: String = #"{"project":{"name":"cn-north-4"}}"#
  ) async -> Exchange {
    let body = #"{"auth":{"identity":{"methods":["assume_role"],"assume_role":\#(role)},"scope":\#(scope)}}"#
    return await visit.get(
      "nocatalog=true", path: "/v3/auth/tokens", method: "POST",
      headers: ["X-Auth-Token": token ?? visit.server.credentials.token], body: body)
  }

  @Test func `is assumed by whoever has signed in, its account named or numbered`() async throws {
    try await DemoVisit.run { visit in
      let known = visit.server.identities
      let account = visit.server.credentials.domain
      for role in [
        #"{"agency_name":"\#(known.agency)","domain_name":"\#(account)"}"#,
        #"{"agency_name":"\#(known.agency)","domain_id":"\#(known.domainID)"}"#,
      ] {
        let own = await visit.signIn(scope: #"{"domain":{"name":"\#(account)"}}"#).headers["x-subject-token"]
        let answer = await assume(visit, role, token: own)
        #expect(answer.status == 201)
        let token = try #require(answer.headers["x-subject-token"])
        #expect(await visit.get("limit=1", headers: ["X-Auth-Token": token]).status == 200)
        let told = answer.json["token"] as? [String: Any]
        #expect((told?["user"] as? [String: Any])?["name"] as? String == known.agency)
        #expect(told?["methods"] as? [String] == ["assume_role"])
      }
    }
  }

  @Test func `isn't assumed by strangers, and nothing else is assumed`() async throws {
    try await DemoVisit.run { visit in
      let (agency, account) = (visit.server.identities.agency, visit.server.credentials.domain)
      let role = #"{"agency_name":"\#(agency)","domain_name":"\#(account)"}"#
      #expect(await assume(visit, role, token: "forged").status == 401)
      #expect(await assume(visit, #"{"agency_name":"x","domain_name":"\#(account)"}"#).status == 404)
      #expect(await assume(visit, #"{"agency_name":"\#(agency)","domain_name":"x"}"#).status == 404)
      #expect(await assume(visit, #"{"agency_name":"\#(agency)"}"#).status == 400)
      #expect(await assume(visit, role, scope: #"{"project":{"name":"mars"}}"#).status == 404)
      #expect(await assume(visit, role, scope: #"{"project":{"name":"cn-south-1"}}"#).status == 403)
    }
  }
}

extension Exchange {
  /// The message of an error as IAM writes it.
  var problem: String? { (json["error"] as? [String: Any])?["message"] as? String }
}

import Foundation
import Testing

@testable import DemoServer

@Suite(.serialized) struct `The demo server with a fault` {
  @Test func `answers with errors of all kinds`() async throws {
    try await DemoVisit.run(faults: [.errors(100)]) { visit in
      var seen: Set<Int> = []
      for _ in 0..<30 { seen.insert(await visit.get().status) }
      #expect(seen == [500, 502, 503])
    }
  }

  @Test func `answers 429 as the gateway words it`() async throws {
    try await DemoVisit.run(faults: [.tooMany(100)]) { visit in
      let answer = await visit.get()
      #expect(answer.status == 429 && answer.code == "APIG.0308")
      #expect(
        answer.message
          == "The throttling threshold has been reached: policy user over ratelimit,limit:40,time:10 second")
      #expect(answer.headers["retry-after"] == "10")
    }
  }

  @Test func `keeps the service's limit`() async throws {
    try await DemoVisit.run(faults: [.throttle]) { visit in
      for _ in 0..<40 { #expect(await visit.get("limit=1").status == 200) }
      #expect(await visit.get("limit=1").status == 429)
    }
  }

  @Test func `keeps the limits of the set-up's calls, each of its own and each user's`() async throws {
    let clock = HandClock(start)
    try await DemoVisit.run(faults: [.throttle], now: { clock.time }) { visit in
      let project = visit.server.credentials.projectID
      let paths = [
        ("/v1/\(project)/instances", 20), ("/v1/\(project)/workspaces/\(visit.server.credentials.instanceID)", 20),
        ("/v1/\(project)/data-connections", 60),
      ]
      for (path, limit) in paths {
        for _ in 0..<limit { #expect(await visit.get("limit=1", path: path).status == 200) }
        let answer = await visit.get("limit=1", path: path)
        #expect(answer.status == 429 && answer.headers["retry-after"] == "60")
        #expect(answer.message?.hasSuffix("policy user over ratelimit,limit:\(limit),time:1 minute") == true)
      }
      #expect(await visit.get("limit=1").status == 200)
      let known = visit.server.identities
      let role = #"{"agency_name":"\#(known.agency)","domain_id":"\#(known.domainID)"}"#
      let scope = #"{"project":{"id":"\#(project)"}}"#
      let other = await visit.get(
        path: "/v3/auth/tokens", method: "POST",
        body: #"{"auth":{"identity":{"methods":["assume_role"],"assume_role":\#(role)},"scope":\#(scope)}}"#)
      let token = ["X-Auth-Token": other.headers["x-subject-token"] ?? ""]
      #expect(await visit.get(path: paths[0].0, headers: token).status == 200)
      clock.advance(60_000)
      #expect(await visit.get(path: paths[0].0).status == 200)
    }
  }

  @Test func `lets what a sign-in brings die early, and says nothing of it`() async throws {
    let clock = HandClock(start)
    try await DemoVisit.run(faults: [.revoke(60)], now: { clock.time }) { visit in
      let answer = await visit.signIn()
      let told = answer.json["token"] as? [String: Any]
      #expect(told?["expires_at"] as? String == "2024-03-21T02:30:00.000000Z")
      let token = ["X-Auth-Token": answer.headers["x-subject-token"] ?? ""]
      #expect(await visit.get("limit=1", headers: token).status == 200)
      clock.advance(60_000)
      #expect(await visit.get("limit=1", headers: token).code == "APIG.0307")
      #expect(await visit.get("limit=1").status == 200)
      #expect(await visit.signIn().status == 201)
    }
  }

  @Test(arguments: [(901, false), (-901, false), (600, true), (-600, true)])
  func `can have another idea of the time`(_ seconds: Int, _ isTaken: Bool) async throws {
    try await DemoVisit.run(faults: [.clock(seconds)]) { visit in
      let answer = await visit.signed()
      #expect(answer.status == (isTaken ? 200 : 401))
      #expect(answer.headers["date"] == HTTPDate.text(start + Int64(seconds) * 1000))
    }
  }

  @Test func `takes no credentials after their time`() async throws {
    let clock = HandClock(start)
    try await DemoVisit.run(faults: [.expire(60)], now: { clock.time }) { visit in
      #expect(await visit.get().status == 200)
      clock.advance(60_000)
      let answer = await visit.get()
      #expect(answer.status == 401 && answer.code == "APIG.0307")
      #expect(answer.message == "The token must be updated.")
    }
  }

  @Test func `ends a body in the middle`() async throws {
    try await DemoVisit.run(faults: [.truncate(100)]) { visit in
      let answer = await visit.get()
      #expect(answer.status == 200)
      #expect(answer.headers["content-length"].flatMap(Int.init) == answer.body.count * 2 + answer.full % 2)
      #expect(!answer.body.isEmpty)
    }
  }

  @Test func `answers with a page, or with garbage`() async throws {
    try await DemoVisit.run(faults: [.html(100)]) { visit in
      let answer = await visit.get()
      #expect(answer.status == 200 && answer.headers["content-type"]?.hasPrefix("text/html") == true)
      #expect(answer.body.starts(with: Data("<!DOCTYPE".utf8)))
    }
    try await DemoVisit.run(faults: [.garbage(100)]) { visit in
      let answer = await visit.get()
      #expect(answer.status == 200 && answer.body.count == 512 && answer.json.isEmpty)
    }
  }

  @Test func `resets connections`() async throws {
    try await DemoVisit.run(faults: [.reset(100)]) { visit in
      let answer = await visit.get()
      #expect(answer.wasReset && answer.raw.isEmpty)
    }
  }

  @Test func `never answers, and still stops when it is told to`() async throws {
    try await DemoVisit.run(faults: [.hang(100)]) { visit in
      let request = "GET / HTTP/1.1\r\nHost: localhost:\(visit.server.port)\r\n\r\n"
      async let answer = Exchange.send(request, to: visit.server.port, patience: 1)
      #expect(await answer.raw.isEmpty)
      async let other = Exchange.send(request, to: visit.server.port, patience: 1000)
      await visit.server.stop()
      #expect(await other.raw.isEmpty)
    }
  }

  @Test func `answers late`() async throws {
    try await DemoVisit.run(faults: [.latency(1...3)]) { visit in #expect(await visit.get().status == 200) }
  }
}

extension Exchange {
  /// The length that the head announced.
  fileprivate var full: Int { headers["content-length"].flatMap(Int.init) ?? 0 }
}

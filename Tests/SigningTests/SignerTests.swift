import Signing
import Testing

@Suite struct `Signing a request` {
  static let key = AccessKey(id: "AKEXAMPLE0123456789A", secret: "SKexample0123456789abcdefghijklmnopqrstuvw")
  static let date = "20240320T022516Z"

  @Test func `covers method, path, query, headers and body in the documented order`() {
    let request = SigningRequest(
      host: "127.0.0.1:8080", path: "/v1/p 1/任务", query: [("b", "x y/*+~"), ("a", ""), ("b", "1")],
      headers: [("Workspace", "  w1\t"), ("under_score", "no")])
    #expect(
      Signer.sign(request, key: Self.key, date: Self.date).canonicalRequest == """
        GET
        /v1/p%201/%E4%BB%BB%E5%8A%A1/
        a=&b=1&b=x%20y%2F%2A%2B~
        host:127.0.0.1:8080
        workspace:w1
        x-sdk-date:20240320T022516Z

        host;workspace;x-sdk-date
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
        """)
  }

  @Test func `gives the known signature of the known request`() {
    let request = SigningRequest(
      host: "dayu.cn-north-4.myhuaweicloud.com",
      path: "/v1/0833a5737480d53b2f25c010dc1a7b88/security/member-sync-tasks/088c2b59114405ab4fbc0df5bd05202b")
    let signed = Signer.sign(request, key: Self.key, date: Self.date)
    #expect(
      signed.authorization == "SDK-HMAC-SHA256 Access=AKEXAMPLE0123456789A, SignedHeaders=host;x-sdk-date, "
        + "Signature=ac8e9fdf113e3147dd1f71cf0c002463093d4a60eb24f80e10ee0dbbe4fb8ee5")
  }

  @Test func `sends every header once, a stale date replaced and the security token signed`() {
    let key = AccessKey(id: "A", secret: "S", securityToken: "t+/=")
    let request = SigningRequest(host: "h", path: "/", headers: [("X-SDK-Date", "old"), ("Authorization", "old")])
    let signed = Signer.sign(request, key: key, date: Self.date)
    let names = signed.headers.map { $0.0.lowercased() }
    #expect(names == ["host", "x-sdk-date", "x-security-token", "authorization"])
    #expect(signed.canonicalRequest.contains("x-sdk-date:20240320T022516Z\nx-security-token:t+/=\n\n"))
  }

  @Test func `leaves a body that is neither JSON nor BSON uncovered`() {
    let request = SigningRequest(
      method: "PUT", host: "h", path: "/", headers: [("Content-Type", "text/plain")], body: [1, 2])
    let signed = Signer.sign(request, key: Self.key, date: Self.date)
    #expect(signed.canonicalRequest.hasSuffix("\nUNSIGNED-PAYLOAD"))
    #expect(signed.headers.contains { $0 == ("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD") })
  }

  @Test func `never shows a secret`() {
    let key = AccessKey(id: "AKEXAMPLE", secret: "hunter2", securityToken: "canary")
    var dumped = ""
    dump(key, to: &dumped)
    for text in ["\(key)", String(reflecting: key), dumped, "\([key])"] {
      #expect(!text.contains("hunter2") && !text.contains("canary"))
    }
  }
}

@Suite struct `Checking a signature` {
  typealias Sign = `Signing a request`

  static func verify(
    _ headers: [(String, String)], target: String = "/v1/p/tasks?a=%E4%BB%BB&limit=1", body: [UInt8] = []
  ) -> Verdict {
    Signer.verify(method: "GET", target: target, headers: headers, body: body) {
      $0 == Sign.key.id ? Sign.key : nil
    }
  }

  static func signedHeaders() -> [(String, String)] {
    let request = SigningRequest(
      host: "h:1", path: "/v1/p/tasks", query: [("limit", "1"), ("a", "任")], headers: [("workspace", "w")])
    return Signer.sign(request, key: Sign.key, date: Sign.date).headers
  }

  @Test func `accepts what was signed, unsigned extra headers or not`() {
    #expect(Self.verify(Self.signedHeaders()) == .accepted(Sign.key.id))
    #expect(Self.verify(Self.signedHeaders() + [("User-Agent", "x")]) == .accepted(Sign.key.id))
  }

  @Test(arguments: ["/v1/p/tasks?a=%E4%BB%BB&limit=2", "/v1/q/tasks?a=%E4%BB%BB&limit=1", "/v1/p/tasks"])
  func `refuses another target`(_ target: String) {
    guard case .mismatch(let text) = Self.verify(Self.signedHeaders(), target: target) else {
      Issue.record("accepted \(target)")
      return
    }
    #expect(text.hasPrefix("GET\n/v1/"))
  }

  @Test func `refuses a changed header, body or date`() {
    for name in ["workspace", "x-sdk-date", "host"] {
      let changed = Self.signedHeaders().map { $0.0.lowercased() == name ? ($0.0, $0.1 + "1") : $0 }
      #expect(Self.verify(changed) != .accepted(Sign.key.id), "\(name)")
    }
    #expect(Self.verify(Self.signedHeaders(), body: [1]) != .accepted(Sign.key.id))
  }

  @Test func `tells a missing, a broken and a stranger's signature apart`() {
    #expect(Self.verify([("host", "h:1")]) == .missing)
    #expect(Self.verify(Self.signedHeaders().filter { $0.0 != "workspace" }) == .malformed)
    let stranger = Self.signedHeaders().map {
      ($0.0, $0.1.replacing(Sign.key.id, with: "OTHER"))
    }
    #expect(Self.verify(stranger) == .unknownKey("OTHER"))
  }

  @Test(
    arguments: [
      "", "Bearer x", "SDK-HMAC-SHA256", "SDK-HMAC-SHA256 Access=A", "SDK-HMAC-SHA256 ,,,===",
      "SDK-HMAC-SHA256 Access=A, Access=A, SignedHeaders=host;x-sdk-date, Signature=00",
      "SDK-HMAC-SHA256 Access=A, SignedHeaders=x-sdk-date, Signature=00",
    ])
  func `survives a nonsense header`(_ header: String) {
    #expect(
      Self.verify([("Authorization", header), ("X-Sdk-Date", Sign.date), ("Host", "h")]) == .malformed)
  }

  @Test func `wants the security token that belongs to the key`() {
    let key = AccessKey(id: "T", secret: "S", securityToken: "token")
    let signed = Signer.sign(
      SigningRequest(host: "h", path: "/"), key: AccessKey(id: "T", secret: "S"), date: Sign.date)
    let whole = Signer.sign(SigningRequest(host: "h", path: "/"), key: key, date: Sign.date)
    let verdicts = [signed, whole].map { request in
      Signer.verify(method: "GET", target: "/", headers: request.headers, body: []) { _ in key }
    }
    #expect(verdicts[0] != .accepted("T"))
    #expect(verdicts[1] == .accepted("T"))
  }
}

@Suite struct `The date of a signature` {
  @Test(
    arguments: zip(
      [0, 1_710_901_516, 951_782_400, 4_102_444_799, -1, .max],
      [
        "19700101T000000Z", "20240320T022516Z", "20000229T000000Z", "20991231T235959Z", "19691231T235959Z",
        "99991231T235959Z",
      ]))
  func `is written in UTC`(_ seconds: Int64, _ text: String) {
    #expect(SigningDate.text(epochSeconds: seconds) == text)
  }
}

@Suite struct `The gateway's echo of what it signed` {
  private static let ours = """
    GET
    /v1/p/tasks/
    limit=1
    host:h
    workspace:a|b
    x-sdk-date:20240320T022516Z

    host;workspace;x-sdk-date
    e3b0
    """

  private func difference(_ change: (String) -> String) -> String? {
    let echo = change(Self.ours.replacing("\n", with: "|"))
    let body = #"{"error_msg":"verify aksk signature fail, canonicalRequest:\#(echo)","error_code":"APIG.0301"}"#
    return SignatureEcho.difference(of: Array(body.utf8), from: Self.ours)
  }

  @Test func `is the same where only the key is wrong`() {
    #expect(difference { $0 } == "")
    #expect(difference { $0.replacing("/", with: "\\/") } == "")
    #expect(difference { $0 + ", and more" } == "")
    #expect(difference { $0.replacing("host:h|", with: "host:***|") } == "")
  }

  @Test(arguments: [
    ("GET", "POST", "method"), ("/tasks/", "/tasks%2F/", "path"), ("limit=1", "limit=2", "query"),
    ("host:h", "host:proxy", "header host"), ("a|b", "a|c", "header b"), (";workspace;", ";", "headers"),
    ("e3b0", "ffff", "body"),
  ])
  func `names what was changed`(_ part: String, _ other: String, _ name: String) {
    #expect(difference { $0.replacing(part, with: other) } == name)
  }

  @Test func `is none where there is none`() {
    #expect(SignatureEcho.difference(of: Array("verify aksk signature fail".utf8), from: Self.ours) == nil)
    #expect(SignatureEcho.difference(of: Array("canonicalRequest:".utf8), from: Self.ours) == nil)
  }
}

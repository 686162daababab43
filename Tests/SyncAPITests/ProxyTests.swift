import Foundation
import SyncAPI
import TaskModel
import Testing

@Suite struct `A proxy` {
  private static let secret = "s3cr3t/CANARY"
  private static let secretInURL = "s3cr3t%2FCANARY"

  /// The failure of listing at `host`, 443, through the proxy that the environment names; nil for none.
  private func failure(
    _ environment: [String: String], trusting authority: [UInt8]? = nil, at endpoint: String,
    settings: ListSettings = Fixture.patient()
  ) async throws -> FetchFailure? {
    let connection = try Connection(
      endpoint: Endpoint(endpoint), projectID: "p", workspace: "w", credentials: .token(Fixture.token),
      settings: settings,
      transport: Transport(extraAuthorities: authority, proxies: try ProxyRules(environment: environment)))
    let api = SyncAPI.live(connection, clock: Fixture.clock)
    let failure = await Fixture.failure(api)
    await api.shutdown()
    return failure
  }

  @Test(.enabled(if: TLSWorkshop.isHere, "openssl isn't installed"), arguments: ["HTTPS_PROXY", "all_proxy"])
  func `is asked to connect, and sees nothing of what goes through`(_ variable: String) async throws {
    try await TLSWorkshop.with { workshop in
      let proxy = TunnelProxy(to: workshop.port)
      defer { proxy.stop() }
      let failure = try await failure(
        [variable: "http://127.0.0.1:\(proxy.port)"], trusting: workshop.authority, at: TLSWorkshop.host)
      #expect(failure == nil)
      #expect(proxy.requests.count == 1)
      #expect(proxy.requests[0].hasPrefix("CONNECT \(TLSWorkshop.host):443 HTTP/1.1\r\n"))
      #expect(!proxy.requests[0].contains("TOKEN") && !proxy.requests[0].contains("X-"))
    }
  }

  @Test(.enabled(if: TLSWorkshop.isHere, "openssl isn't installed"))
  func `that wants a user is told the one of the address, decoded`() async throws {
    // ann:s3cr3t/CANARY in base 64.
    let wanted = "Basic YW5uOnMzY3IzdC9DQU5BUlk="
    try await TLSWorkshop.with { workshop in
      let proxy = TunnelProxy(to: workshop.port, authorization: wanted)
      defer { proxy.stop() }
      for (login, isIn) in [("ann:\(Self.secretInURL)@", true), ("ann:wrong@", false), ("", false)] {
        let failure = try await failure(
          ["https_proxy": "http://\(login)127.0.0.1:\(proxy.port)"], trusting: workshop.authority, at: TLSWorkshop.host)
        #expect(failure?.kind == (isIn ? nil : .proxyRefused), "\(String(describing: failure))")
        #expect(isIn || failure?.status == 407)
      }
    }
  }

  @Test(.enabled(if: TLSWorkshop.isHere, "openssl isn't installed"))
  func `doesn't make a wrong certificate right`() async throws {
    try await TLSWorkshop.with { workshop in
      let proxy = TunnelProxy(to: workshop.port)
      defer { proxy.stop() }
      let environment = ["HTTPS_PROXY": "127.0.0.1:\(proxy.port)"]
      let stranger = try await failure(environment, at: TLSWorkshop.host)
      #expect(stranger?.kind == .tlsFailed)
      let other = try await failure(environment, trusting: workshop.authority, at: "other.example.test")
      #expect(other?.kind == .tlsFailed)
    }
  }

  @Test func `that isn't there is to blame, not the service`() async throws {
    let gone = RawServer(replying: "")
    gone.stop()
    let failure = try await failure(
      ["HTTPS_PROXY": "http://ann:\(Self.secretInURL)@127.0.0.1:\(gone.port)"], at: "service.example.test")
    #expect(failure?.kind == .proxyUnreachable)
    #expect(failure?.message.contains("127.0.0.1:\(gone.port)") == true)
    #expect(failure?.message.contains("CANARY") == false)
    let unknown = try await self.failure(["HTTPS_PROXY": "http://no-such-host.invalid:1"], at: "service.example.test")
    #expect(unknown?.kind == .proxyUnreachable)
  }

  @Test(arguments: [
    "HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<p>CANARY</p>",
    "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n",
    "HTTP/1.1 302 Found\r\nLocation: https://login.invalid/\r\nContent-Length: 0\r\n\r\n",
  ])
  func `that doesn't let a connection through is to blame`(_ reply: String) async throws {
    let proxy = RawServer { _, _ in [.text(reply), .close] }
    let failure = try await failure(["HTTPS_PROXY": "http://127.0.0.1:\(proxy.port)"], at: "service.example.test")
    proxy.stop()
    #expect(failure?.kind == .proxyRefused, "\(String(describing: failure))")
    #expect(proxy.requests.allSatisfy { $0.hasPrefix("CONNECT ") })
  }

  /// What no proxy should say; each of them must be a failure, never the end of the program.
  static let nonsense = [
    "", "\r\n\r\n", "SSH-2.0-x\r\n", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
    "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 407 No\r\n\r\n",
    "HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
    "HTTP/1.1 407 No\r\nContent-Length: 100\r\n\r\nabc", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\ngarbage",
    "HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
    "HTTP/1.1 101 Switch\r\nUpgrade: x\r\n\r\n",
    "HTTP/1.1 204 No\r\n\r\n", "HTTP/1.1 999 X\r\n\r\n", "HTTP/1.1 200", "HTTP/1.0 200\r\n\r\n",
  ]

  @Test(arguments: nonsense, [true, false])
  func `that talks nonsense is a failure`(_ reply: String, _ isClosing: Bool) async throws {
    let proxy = RawServer { _, _ in [.text(reply), isClosing ? .close : .hang] }
    let failure = try await failure(
      ["HTTPS_PROXY": "http://127.0.0.1:\(proxy.port)"], at: "service.example.test",
      settings: Fixture.quick { $0.pageDeadline = .seconds(1) })
    proxy.stop()
    #expect(failure != nil && failure?.kind != .other, "\(reply.debugDescription): \(String(describing: failure))")
  }

  @Test(arguments: ["HTTPS_PROXY": "http://127.0.0.1:1", "ALL_PROXY": "socks5://127.0.0.1:1"])
  func `is never asked for this machine`(_ variable: String, _ proxy: String) async throws {
    let server = RawServer { _, _ in [.text(Fixture.reply())] }
    for host in ["127.0.0.1", "localhost"] {
      #expect(try await failure([variable: proxy], at: "http://\(host):\(server.port)") == nil)
    }
    server.stop()
  }
}

@Suite struct `The rules of proxies` {
  private static func isUsed(_ endpoint: String, _ exceptions: String) throws -> Bool {
    let rules = try ProxyRules(environment: ["HTTPS_PROXY": "proxy:3128", "NO_PROXY": exceptions])
    return rules.proxy(for: try Endpoint(endpoint)) != nil
  }

  @Test(arguments: [
    ("dayu.example.com", "", true), ("dayu.example.com", "*", false), ("dayu.example.com", " * ", false),
    ("dayu.example.com", "example.com", false), ("dayu.example.com", ".example.com", false),
    ("dayu.example.com", "*.example.com", false), ("example.com", ".example.com", false),
    ("dayu.example.com", "ample.com", true), ("dayu.example.com", "dayu.example.com.", false),
    ("DAYU.example.COM.", "Example.com", false), ("dayu.example.com", "other.com, example.com", false),
    ("dayu.example.com", "other.com example.com", false), ("dayu.example.com", "dayu.example.com:443", false),
    ("dayu.example.com:8443", "dayu.example.com:443", true), ("dayu.example.com:8443", "example.com:8443", false),
    ("dayu.example.com", "com.example", true), ("dayu.example.com", ",,.,", true), ("10.1.2.3", "10.0.0.0/8", false),
    ("11.1.2.3", "10.0.0.0/8", true), ("10.1.2.3", "10.1.2.3", false), ("10.1.2.33", "10.1.2.3", true),
    ("10.1.2.3:8443", "10.1.2.3:443", true), ("10.1.2.3", "2.3", true), ("10.1.2.3", "0.0.0.0/0", false),
    ("10.1.2.3", "10.1.2.0/33", true), ("10.1.2.127", "10.1.2.0/25", false), ("10.1.2.128", "10.1.2.0/25", true),
    ("[2001:db8::1]", "2001:db8::/32", false), ("[2001:db8::1]", "2001:DB8:0:0:0:0:0:1", false),
    ("[2001:db8::1]", "[2001:db8::1]", false), ("[2001:db8::1]:8443", "[2001:db8::1]:443", true),
    ("[2001:db9::1]", "2001:db8::/32", true), ("[::ffff:10.1.2.3]", "10.0.0.0/8", false),
    ("127.0.0.1", "", false), ("127.8.9.1", "", false), ("[::1]", "", false), ("localhost", "", false),
    ("169.254.169.254", "", false), ("[fe80::1]", "", false), ("170.254.169.254", "", true),
  ])
  func `leave out what NO_PROXY names`(_ endpoint: String, _ exceptions: String, _ isUsed: Bool) throws {
    #expect(try Self.isUsed(endpoint, exceptions) == isUsed)
  }

  @Test(
    arguments: [
      (["https_proxy": "a:1", "HTTPS_PROXY": "b:2", "ALL_PROXY": "c:3"], "a:1"),
      (["https_proxy": "", "HTTPS_PROXY": "b:2"], "b:2"), (["ALL_PROXY": "c:3", "all_proxy": "d:4"], "d:4"),
      (["HTTP_PROXY": "e:5", "http_proxy": "f:6"], nil), ([:], nil), (["HTTPS_PROXY": "proxy"], "proxy:1080"),
      (["HTTPS_PROXY": " http://Proxy.Example:3128/ "], "proxy.example:3128"),
      (["HTTPS_PROXY": "http://[2001:db8::1]:3128"], "[2001:db8::1]:3128"),
      (["HTTPS_PROXY": "http://u:p@ss@proxy:3128"], "proxy:3128"), (["HTTPS_PROXY": "socks5h://proxy:9"], "proxy:9"),
    ] as [([String: String], String?)])
  func `read the variables as curl does`(_ environment: [String: String], _ address: String?) throws {
    let rules = try ProxyRules(environment: environment)
    #expect(rules.proxy(for: try Endpoint("dayu.example.com"))?.address == address)
  }

  @Test(arguments: [
    "https://u:CANARY@proxy:1", "ftp://u:CANARY@proxy:1", "http://u:CANARY@proxy:99999", "http://u:CANARY@",
    "http://u:CANARY/x@proxy:1", "socks4://u:CANARY@proxy:1", "socks5://u:CANARY@proxy:1", "http://u:CANARY@pro xy:1",
    "http://CANARY\u{0}:1", "://CANARY", "http://:CANARY", "CANARY:CANARY:CANARY", "http://u:CANARY@proxy:1\r\nX: y",
  ])
  func `refuse what can't be a proxy, and show nothing of it`(_ text: String) throws {
    let problem = #expect(throws: ConnectionProblem.self) { try ProxyRules(environment: ["HTTPS_PROXY": text]) }
    #expect(problem?.setting == "HTTPS_PROXY")
    #expect(problem?.description.lowercased().contains("canary") == false, "\(problem?.description ?? "")")
  }

  @Test func `never show a password`() throws {
    let rules = try ProxyRules(environment: ["HTTPS_PROXY": "http://ann:CANARY%2F1@proxy:1"])
    var dumped = ""
    dump(rules, to: &dumped)
    dump(Transport(proxies: rules), to: &dumped)
    for text in ["\(rules)", String(reflecting: rules), dumped, "\(Transport(proxies: rules))"] {
      #expect(!text.contains("CANARY"))
    }
  }
}

@Suite struct `A file of authorities` {
  @Test(.enabled(if: TLSWorkshop.isHere, "openssl isn't installed"))
  func `is trusted for its own servers, beside the machine's`() async throws {
    try await TLSWorkshop.with(name: "localhost") { workshop in
      for (authority, kind) in [(workshop.authority, nil), (nil, FetchFailure.Kind.tlsFailed)] {
        let connection = try Connection(
          endpoint: Endpoint("https://localhost:\(workshop.port)"), projectID: "p", workspace: "w",
          credentials: .token(Fixture.token), settings: Fixture.patient(),
          transport: Transport(extraAuthorities: authority))
        let api = SyncAPI.live(connection, clock: Fixture.clock)
        #expect(await Fixture.failure(api)?.kind == kind)
        await api.shutdown()
      }
    }
  }

  @Test(.enabled(if: TLSWorkshop.isHere, "openssl isn't installed"))
  func `doesn't make old TLS good enough`() async throws {
    try await TLSWorkshop.with(name: "localhost", options: ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"]) { workshop in
      let connection = try Connection(
        endpoint: Endpoint("https://localhost:\(workshop.port)"), projectID: "p", workspace: "w",
        credentials: .token(Fixture.token), settings: Fixture.patient(),
        transport: Transport(extraAuthorities: workshop.authority))
      let api = SyncAPI.live(connection, clock: Fixture.clock)
      #expect(await Fixture.failure(api)?.kind == .tlsFailed)
      await api.shutdown()
    }
  }

  @Test(arguments: [
    ("", "no certificate"), ("hello", "no certificate"), ("-----BEGIN PRIVATE KEY-----\nAA==\n", "private key"),
    ("-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n", "broken"),
    ("-----BEGIN CERTIFICATE-----\n", "broken"), ("0\u{0}abcdef", "DER"),
  ])
  func `that can't be used is refused before anything is sent`(_ text: String, _ words: String) throws {
    let problem = #expect(throws: ConnectionProblem.self) {
      try Connection(
        endpoint: Endpoint("h"), projectID: "p", workspace: "w", credentials: .token("t"),
        transport: Transport(extraAuthorities: Array(text.utf8)))
    }
    #expect(problem?.setting == "ca_file")
    #expect(problem?.description.contains(words) == true, "\(problem?.description ?? "")")
  }
}

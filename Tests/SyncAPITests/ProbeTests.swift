import Foundation
import SyncAPI
import TaskModel
import Testing

@Suite struct `A probe of the way to the service` {
  private static func probe(_ address: String, _ transport: Transport = Transport()) throws -> NetworkProbe {
    try NetworkProbe(Endpoint(address), transport: transport, clock: Fixture.clock)
  }

  private static func failure(_ work: () async throws -> Void) async -> FetchFailure? {
    do {
      try await work()
      return nil
    } catch {
      return error as? FetchFailure
    }
  }

  @Test func `gets to a server that answers, and reads its clock`() async throws {
    let server = RawServer(
      replying: "HTTP/1.1 404 Not Found\r\nDate: Wed, 20 Mar 2024 02:25:16 GMT\r\nContent-Length: 0\r\n\r\n")
    defer { server.stop() }
    let probe = try Self.probe("http://127.0.0.1:\(server.port)")
    let addresses = try await probe.resolve()
    #expect(addresses.addresses == ["127.0.0.1"])
    let connected = try await probe.connect(to: addresses)
    #expect(connected.port == server.port && connected.silent.isEmpty)
    let greeting = try await probe.greet(at: connected)
    #expect(greeting.security == nil)
    let answer = try greeting.answer.get()
    #expect(answer.status == 404 && answer.date == 1_710_901_516)
    #expect(server.requests.allSatisfy { !$0.contains("X-Auth-Token") && !$0.contains("Authorization") })
  }

  @Test func `tells a name that nobody knows, and a port where nobody listens`() async throws {
    let nowhere = try Self.probe("https://synctop-nowhere.invalid")
    #expect(await Self.failure { _ = try await nowhere.resolve() }?.kind == .hostUnknown)
    let closed = try Self.probe("http://127.0.0.1:1")
    let failure = await Self.failure { _ = try await closed.connect(to: closed.resolve()) }
    #expect(failure?.kind == .connectionRefused)
  }

  @Test func `tells a server that speaks something else than HTTP`() async throws {
    let server = RawServer(replying: "SSH-2.0-OpenSSH_9.2\r\n\r\n")
    defer { server.stop() }
    let probe = try Self.probe("http://127.0.0.1:\(server.port)")
    let greeting = try await probe.greet(at: probe.connect(to: probe.resolve()))
    #expect(throws: FetchFailure.self) { try greeting.answer.get() }
  }

  @Test(.enabled(if: TLSWorkshop.isHere, "openssl isn't installed"))
  func `names who vouches for a server, and refuses one that nobody vouches for`() async throws {
    try await TLSWorkshop.with(name: "localhost") { workshop in
      let trusted = try Self.probe(
        "https://localhost:\(workshop.port)", Transport(extraAuthorities: workshop.authority))
      let greeting = try await trusted.greet(at: trusted.connect(to: trusted.resolve()))
      let security = try #require(greeting.security)
      #expect(security.version.hasPrefix("TLS 1."))
      #expect(security.certificate?.issuer == "Test Authority")
      #expect(security.certificate?.subject == "server")
      #expect((security.certificate?.notAfter ?? 0) > (security.certificate?.notBefore ?? 0))
      let stranger = try Self.probe("https://localhost:\(workshop.port)")
      let failure = await Self.failure { _ = try await stranger.greet(at: stranger.connect(to: stranger.resolve())) }
      #expect(failure?.kind == .tlsFailed, "\(String(describing: failure))")
    }
  }

  @Test(.enabled(if: TLSWorkshop.isHere, "openssl isn't installed"), arguments: ["ann:pw@", ""])
  func `goes through a proxy, and tells one that refuses`(_ login: String) async throws {
    // ann:pw in base 64.
    let wanted = "Basic YW5uOnB3"
    try await TLSWorkshop.with { workshop in
      let proxy = TunnelProxy(to: workshop.port, authorization: wanted)
      defer { proxy.stop() }
      let rules = try ProxyRules(environment: ["HTTPS_PROXY": "http://\(login)127.0.0.1:\(proxy.port)"])
      let probe = try Self.probe(
        "https://\(TLSWorkshop.host)", Transport(extraAuthorities: workshop.authority, proxies: rules))
      let addresses = try await probe.resolve()
      #expect(addresses.host == "127.0.0.1")
      let failure = await Self.failure {
        let greeting = try await probe.greet(at: probe.connect(to: addresses))
        #expect(greeting.security?.certificate?.issuer == "Test Authority")
      }
      #expect(failure?.kind == (login.isEmpty ? .proxyRefused : nil), "\(String(describing: failure))")
      #expect(failure?.message.contains("pw") != true)
    }
  }
}

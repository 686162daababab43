import SyncAPI
import TaskModel
import Testing

@Suite struct `A redirect` {
  private static func reply(_ status: Int, to location: String) -> String {
    Fixture.reply("\(status) Moved", ["Location: \(location)", "Connection: close"], "")
  }

  @Test(arguments: [301, 302, 303, 307, 308], ["same host", "other host", "IAM"])
  func `is never followed, by whatever request and proof`(_ status: Int, _ place: String) async throws {
    let other = RawServer { _, _ in [.text(Fixture.reply())] }
    let server = RawServer { _, request in
      let host = request.split(separator: "\r\n").first { $0.hasPrefix("Host: ") }?.dropFirst(6) ?? ""
      let target = place == "same host" ? "http://\(host)/elsewhere" : "http://localhost:\(other.port)/x"
      let isHere = place == "IAM" ? request.contains("/v3/") : !request.contains("/v3/")
      return [.text(isHere ? Self.reply(status, to: target) : IAMVisit.granted("TOK"))]
    }
    let endpoint = try Endpoint("http://127.0.0.1:\(server.port)")
    for credentials in [Credentials.token(Fixture.token), .accessKey(Fixture.key), .password(IAMVisit.login)] {
      let connection = try Connection(
        endpoint: endpoint, projectID: place == "IAM" ? nil : "p", workspace: "w", credentials: credentials,
        settings: Fixture.patient(), projectName: "n", iamEndpoint: endpoint)
      let api = SyncAPI.live(connection, clock: Fixture.clock)
      #expect(await Fixture.failure(api)?.kind == .redirected)
      await api.shutdown()
      let setUp = SetUpAPI.live(
        try SetUpConnection(
          endpoint: endpoint, iamEndpoint: endpoint, credentials: credentials, settings: Fixture.patient()),
        clock: Fixture.clock)
      if place != "IAM" { await #expect(throws: FetchFailure.self) { try await setUp.instances("p") } }
      if place == "IAM" { await #expect(throws: FetchFailure.self) { try await setUp.projects(nil) } }
      await setUp.shutdown()
    }
    #expect(other.connections == 0)
    #expect(!server.requests.contains { $0.contains("/elsewhere") })
    server.stop()
    other.stop()
  }

  @Test(.enabled(if: TLSWorkshop.isHere, "openssl isn't installed"))
  func `never leads from TLS to what everybody can read`() async throws {
    let plain = RawServer { _, _ in [.text(Fixture.reply())] }
    let location = "http://localhost:\(plain.port)/v1/p/security/member-sync-tasks"
    try await TLSWorkshop.with(name: "localhost", reply: Self.reply(308, to: location)) { workshop in
      let connection = try Connection(
        endpoint: Endpoint("https://localhost:\(workshop.port)"), projectID: "p", workspace: "w",
        credentials: .token(Fixture.token), settings: Fixture.patient(),
        transport: Transport(extraAuthorities: workshop.authority))
      let api = SyncAPI.live(connection, clock: Fixture.clock)
      #expect(await Fixture.failure(api)?.kind == .redirected)
      await api.shutdown()
    }
    #expect(plain.connections == 0)
    plain.stop()
  }
}

import Foundation
import SyncAPI
import TaskModel
import Testing

@Suite struct `A secure connection` {
  static let isHere = TLSWorkshop.isHere

  @Test func `to a server that doesn't speak TLS fails without a request`() async throws {
    let server = RawServer(
      atAccept: { _ in [.text("HTTP/1.1 400 Bad Request\r\n\r\n"), .close] }, script: { _, _ in [] })
    let failure = try await Self.failure(port: server.port)
    server.stop()
    #expect(failure?.kind == .tlsFailed || failure?.kind == .connectionLost)
    #expect(server.requests.isEmpty)
  }

  @Test func `whose handshake never ends runs into a deadline`() async throws {
    let server = RawServer(atAccept: { _ in [.hang] }, script: { _, _ in [] })
    let failure = try await Self.failure(port: server.port, Fixture.quick())
    server.stop()
    #expect(failure?.kind == .timedOut)
  }

  @Test(.enabled(if: isHere, "openssl isn't installed"))
  func `to a certificate that nobody vouches for is refused and takes no token along`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "synctop-tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (key, certificate) = (folder.appending(path: "key.pem").path, folder.appending(path: "cert.pem").path)
    let made = try TLSWorkshop.start([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
      "/CN=localhost", "-keyout", key, "-out", certificate,
    ])
    made.process.waitUntilExit()
    let server = try TLSWorkshop.start(["s_server", "-accept", "127.0.0.1:0", "-key", key, "-cert", certificate])
    defer { TLSWorkshop.end(server.process) }
    let port = try #require(await TLSWorkshop.port(of: server.output))
    let failure = try await Self.failure(port: port)
    #expect(failure?.kind == .tlsFailed)
    #expect(failure?.message.contains("isn't trusted") == true, "\(failure?.message ?? "")")
  }

  private static func failure(port: Int, _ settings: ListSettings = Fixture.patient()) async throws -> FetchFailure? {
    let connection = try Connection(
      endpoint: Endpoint("https://localhost:\(port)"), projectID: "p", workspace: "w",
      credentials: .token(Fixture.token), settings: settings)
    let api = SyncAPI.live(connection, clock: Fixture.clock)
    let failure = await Fixture.failure(api)
    await api.shutdown()
    return failure
  }
}

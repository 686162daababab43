import SyncWire
import TaskModel

/// Asks the metadata service of a server for the temporary keys of the server's agency.
///
/// A session's token is asked for first; where the service knows none, it is asked without.
struct MetadataClient: Sendable {
  /// For all of it.
  private static let limit = Duration.seconds(5)
  /// How long a session's token is good, in seconds, as the cloud's own clients have it; each asking takes a new one.
  private static let tokenLife = "21600"
  /// The longest token that is believed, in bytes.
  private static let tokenLimit = 4096

  let endpoint: Endpoint
  let clock: APIClock

  func credentials() async throws(FetchFailure) -> IssuedCredentials {
    let session = HTTPSession(settings: Self.settings, transport: Transport())
    do throws(FetchFailure) {
      let deadline = Deadline(Self.limit)
      let issued = try await deadline.run("asking the metadata service", clock: clock) {
        () async throws(FetchFailure) in
        try await keys(session)
      }
      await session.shutdown()
      return issued
    } catch {
      await session.shutdown()
      var failure = error.redacted([])
      failure.step = .issue
      if error != .cancelled { failure.kind = .metadataMissing }
      throw failure
    }
  }

  private static var settings: ListSettings {
    var settings = ListSettings()
    settings.connectTimeout = .seconds(1)
    settings.bodyLimit = 256 * 1024
    settings.requestsAtOnce = 1
    return settings
  }

  private func keys(_ session: HTTPSession) async throws(FetchFailure) -> IssuedCredentials {
    let token = try await token(session)
    let response = try await send(
      session, "GET", "/openstack/latest/securitykey", token.map { ("X-Metadata-Token", $0) })
    if let failure = Self.failure(response, now: clock.now()) { throw failure.redacted(token.map { [$0] } ?? []) }
    let now = clock.now()
    do {
      let keys = try TemporaryKey(response.body, at: Lifetime.serverTime(response) ?? now)
      return IssuedCredentials(.accessKey(keys.key), expiresAt: keys.life.map { now + Int64($0 / .milliseconds(1)) })
    } catch {
      throw error.attributed(to: response)
    }
  }

  /// A session's token; nil where the service gives none, or nothing that looks like one.
  private func token(_ session: HTTPSession) async throws(FetchFailure) -> String? {
    let response = try await send(
      session, "PUT", "/meta-data/latest/api/token", ("X-Metadata-Token-Ttl-Seconds", Self.tokenLife))
    guard response.status == 200, response.body.count <= Self.tokenLimit else { return nil }
    let text = String(decoding: response.body, as: UTF8.self)
    let token = text.split(whereSeparator: \.isWhitespace)
    guard token.count == 1, token[0].utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    return String(token[0])
  }

  private func send(
    _ session: HTTPSession, _ method: String, _ path: String, _ header: (String, String)?
  ) async throws(FetchFailure) -> Response {
    try await session.send {
      .made(
        method, endpoint, path: endpoint.basePath + path, headers: header.map { [$0] } ?? [], proof: nil,
        now: clock.now())
    } turn: { () async throws(FetchFailure) in
    }
  }

  private static func failure(_ response: Response, now: Int64) -> FetchFailure? {
    guard var failure = FetchFailure(response, now: now) else { return nil }
    let hasNoAgency = response.status == 404 || failure.message.contains("Cloud Service Agency")
    if hasNoAgency {
      failure.message = "this server has no agency, so it has no credentials to hand out"
    }
    return failure
  }
}

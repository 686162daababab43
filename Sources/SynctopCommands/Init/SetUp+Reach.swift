import SyncAPI
import SyncLog

extension SetUp {
  /// The reads with the credentials that were chosen. Throws what is wrong with these.
  func reach() async throws -> ServiceReach {
    let bare = try draft().configuration()
    let chosen = try await CredentialChain(bare).choose()
    let configuration = try bare.hinted(by: chosen.hints)
    let credentials = try await configuration.withSecondFactor(chosen.credentials, .terminal)
    guard let endpoint = try configuration.serviceEndpoint() else {
      throw ConfigurationError(
        ConfigurationProblem("", "there is no region", nextStep: "choose one"))
    }
    let connection: Connection
    let reads: SetUpAPI
    do throws(ConnectionProblem) {
      let transport = try configuration.probeTransport()
      reads = .live(
        try SetUpConnection(
          endpoint: endpoint, iamEndpoint: configuration.iamEndpoint, credentials: credentials,
          project: flags.projectID.map { .id($0) } ?? configuration.text(.region).map { .named($0) },
          transport: transport), clock: .system)
      connection = try Connection(
        endpoint: endpoint, projectID: "none", workspace: "none", credentials: credentials,
        iamEndpoint: configuration.iamEndpoint, transport: transport)
    } catch {
      throw ConfigurationError(
        ConfigurationProblem("", "\(error.setting): \(error)", nextStep: "correct \(error.setting)"))
    }
    return ServiceReach(connection: connection, reads: reads)
  }
}

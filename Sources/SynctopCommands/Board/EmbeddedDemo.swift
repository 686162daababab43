import DemoServer
import SyncAPI
import TaskModel

/// A demo server and the client that asks it, both started once.
actor EmbeddedDemo {
  private let configuration: DemoConfiguration
  private var starting: Task<Result<SyncAPI, FetchFailure>, Never>?

  init(_ configuration: DemoConfiguration) { self.configuration = configuration }

  func api() async -> Result<SyncAPI, FetchFailure> {
    let task = starting ?? Task { [configuration] in await Self.start(configuration) }
    starting = task
    let result = await task.value
    if case .failure = result { starting = nil }
    return result
  }

  private static func start(_ configuration: DemoConfiguration) async -> Result<SyncAPI, FetchFailure> {
    do {
      let server = try await DemoServer.start(configuration: configuration)
      let credentials = server.credentials
      let connection = try Connection(
        endpoint: Endpoint(credentials.endpoint), projectID: credentials.projectID, workspace: credentials.workspace,
        credentials: .token(credentials.token))
      return .success(.live(connection, clock: .system))
    } catch {
      return .failure(FetchFailure(.other, message: "\(error)"))
    }
  }
}

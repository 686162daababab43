import DemoServer
import SyncAPI
import TaskModel

/// A demo server and the client that asks it, both started once.
actor EmbeddedDemo {
  private let configuration: DemoConfiguration
  private var starting: Task<Result<Running, FetchFailure>, Never>?

  /// What was started.
  private struct Running: Sendable {
    let api: SyncAPI
    let world: World
  }

  init(_ configuration: DemoConfiguration) { self.configuration = configuration }

  func api() async -> Result<SyncAPI, FetchFailure> { await running().map(\.api) }

  /// What the server serves; nil where it can't be started.
  func world() async -> World? { try? await running().get().world }

  private func running() async -> Result<Running, FetchFailure> {
    let task = starting ?? Task { [configuration] in await Self.start(configuration) }
    starting = task
    let result = await task.value
    if case .failure = result { starting = nil }
    return result
  }

  private static func start(_ configuration: DemoConfiguration) async -> Result<Running, FetchFailure> {
    do {
      let server = try await DemoServer.start(configuration: configuration)
      let credentials = server.credentials
      let connection = try Connection(
        endpoint: Endpoint(credentials.endpoint), projectID: credentials.projectID, workspace: credentials.workspace,
        credentials: .token(credentials.token))
      return .success(Running(api: .live(connection, clock: .system), world: server.world))
    } catch {
      return .failure(FetchFailure(.other, message: "\(error)"))
    }
  }
}

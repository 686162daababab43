import DemoServer
import SyncAPI
import TaskModel

extension Watch {
  /// Reads from a demo server in this process, which is started by the first poll.
  static func demo(_ configuration: DemoConfiguration) -> Watch {
    let demo = EmbeddedDemo(configuration)
    return Watch(
      fetch: { digester, mailbox in
        switch await demo.api() {
        case .success(let api): await api.poll(digester, mailbox)
        case .failure(let failure): .failure(failure)
        }
      },
      fetchTask: { id in
        switch await demo.api() {
        case .success(let api): await api.readTask(id)
        case .failure(let failure): .failure(failure)
        }
      })
  }
}

/// A demo server and the client that asks it, both started once.
actor EmbeddedDemo {
  private let configuration: DemoConfiguration
  private var starting: Task<Result<SyncAPI, FetchFailure>, Never>?

  init(_ configuration: DemoConfiguration) { self.configuration = configuration }

  func api() async -> Result<SyncAPI, FetchFailure> {
    let task = starting ?? Task { [configuration] in await Self.start(configuration) }
    starting = task
    return await task.value
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

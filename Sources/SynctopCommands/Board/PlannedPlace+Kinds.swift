import DemoServer
import SyncAPI

extension PlannedPlace {
  /// The service that the settings name.
  init(_ settings: ResolvedSettings) {
    let connection = settings.connection
    self.init(
      context: "", scope: settings.scope,
      site: Site(
        service: connection.endpoint.address, project: connection.project, workspace: connection.workspace),
      connection: connection, watch: { Watch(settings.makeAPI()) })
  }

  /// A demo server in this process.
  static func demo(_ configuration: DemoConfiguration) -> PlannedPlace {
    PlannedPlace(
      context: "", scope: "demo · 127.0.0.1", site: Site(service: "demo"), watch: { .demo(configuration) })
  }

  /// The saved list answer in the file at `path`.
  static func savedAnswer(at path: String) -> PlannedPlace {
    PlannedPlace(context: "", scope: path, site: Site(service: path), watch: { .savedAnswer(at: path) })
  }
}

extension Endpoint {
  /// The whole address, a proxy's path among it.
  fileprivate var address: String { origin + basePath }
}

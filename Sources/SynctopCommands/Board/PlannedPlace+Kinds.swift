import SyncAPI

extension PlannedPlace {
  /// The places of a context: one for each of its workspaces, or one for the workspace that is still to be found.
  /// `settings` are the board's own, which the places need not repeat; `desk` is where places share their sign-ins.
  static func places(
    of context: ResolvedSettings, besides settings: LocalSettings, desk: SignInDesk
  ) -> [PlannedPlace] {
    let named = context.workspaces.isEmpty ? [nil] : context.workspaces.map { $0 as String? }
    return named.map { PlannedPlace(context, workspace: $0, besides: settings, desk: desk) }
  }

  private init(_ context: ResolvedSettings, workspace: String?, besides settings: LocalSettings, desk: SignInDesk) {
    let connection = context.connection
    let region = context.region ?? connection.endpoint.authority
    let local = context.local
    self.init(
      context: context.context ?? "", scope: ([region] + (workspace.map { [$0] } ?? [])).joined(separator: " · "),
      workspace: workspace ?? "", zone: local.serviceZone == settings.serviceZone ? nil : local.serviceZone,
      streakLimit: local.streakLimit == settings.streakLimit ? nil : local.streakLimit,
      site: Site(
        service: connection.endpoint.origin + connection.endpoint.basePath, project: connection.project,
        workspace: workspace ?? "found in \(context.instanceID ?? "the only instance")"),
      instance: context.instanceID, connection: connection,
      watch: { Watch(context.makeAPI(workspace: workspace, desk: desk)) })
  }

  /// A demo server in this process.
  static func demo(_ demo: EmbeddedDemo) -> PlannedPlace {
    PlannedPlace(scope: "demo · 127.0.0.1", site: Site(service: "demo"), watch: { .demo(demo) })
  }

  /// The saved list answer in the file at `path`.
  static func savedAnswer(at path: String) -> PlannedPlace {
    PlannedPlace(scope: path, site: Site(service: path), watch: { .savedAnswer(at: path) })
  }
}

import TaskModel

extension SetUpAPI {
  /// The reads as they are made over HTTP. Nothing is opened before the first one; `shutdown` closes it all.
  ///
  /// Each read is made once: its answer serves for as long as this value does. Requests keep to half of what the
  /// service grants a user a minute, so a long list may take its time.
  ///
  /// `desk` is where several clients share their sign-ins; without one these reads have their own.
  package static func live(_ connection: SetUpConnection, clock: APIClock, desk: SignInDesk? = nil) -> SetUpAPI {
    let client = SetUpClient(connection, clock: clock, desk: desk ?? SignInDesk(clock: clock))
    return SetUpAPI(
      projects: { name throws(FetchFailure) in try await client.projects(named: name) },
      instances: { project throws(FetchFailure) in try await client.instances(of: project) },
      workspaces: { project, instance throws(FetchFailure) in
        try await client.workspaces(of: instance, in: project)
      },
      dataConnections: { project, workspace throws(FetchFailure) in
        try await client.dataConnections(of: workspace, in: project)
      },
      shutdown: { await client.shutdown() })
  }
}

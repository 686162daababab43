import SyncWire
import TaskModel

/// Asks IAM and the service what there is to watch.
struct SetUpClient: Sendable {
  private let connection: Connection
  private let clock: APIClock
  private let requests: SetUpRequests
  private let session: HTTPSession
  private let lister: SetUpLister
  private let entrances: SetUpEntrances
  private let gates: SetUpGates
  private let projects = SetUpMemory<ProjectEntry>()
  private let instances = SetUpMemory<InstanceEntry>()
  private let workspaces = SetUpMemory<WorkspaceEntry>()
  private let dataConnections = SetUpMemory<DataConnectionEntry>()

  init(_ setUp: SetUpConnection, clock: APIClock, desk: SignInDesk) {
    let connection = setUp.connection
    let session = HTTPSession(settings: connection.settings, transport: connection.transport)
    self.connection = connection
    self.clock = clock
    self.session = session
    lister = SetUpLister(connection: connection, session: session, clock: clock)
    requests = SetUpRequests(connection: connection)
    entrances = SetUpEntrances(setUp, desk: desk)
    gates = SetUpGates(settings: connection.settings, clock: clock)
  }

  /// The account's projects; those that the user can enter, where the account's aren't theirs to see.
  @concurrent
  func projects(named name: String?) async throws(FetchFailure) -> [ProjectEntry] {
    try await once(projects, name ?? "") { () async throws(FetchFailure) in
      var signIn = try await entrances.forIdentity()
      do throws(FetchFailure) {
        _ = try await signIn.pass()
      } catch {
        guard let other = try await entrances.forIdentity(after: error) else { throw error }
        signIn = other
      }
      do throws(FetchFailure) {
        return try await projects(named: name, own: false, signIn)
      } catch {
        guard error.kind == .forbidden, error.step == .read else { throw error }
        return try await projects(named: name, own: true, signIn).filter { name == nil || $0.name == name }
      }
    }
  }

  @concurrent
  func instances(of project: String) async throws(FetchFailure) -> [InstanceEntry] {
    try Self.check(project, "a project")
    return try await once(instances, project) { () async throws(FetchFailure) in
      try await lister.list(
        "commodity_orders", gates.instances, try await entrances.forProject(project),
        { requests.instances($0, pass: $1, now: clock.now()) }, SetUpEntries.instance)
    }
  }

  @concurrent
  func workspaces(of instance: String, in project: String) async throws(FetchFailure) -> [WorkspaceEntry] {
    try Self.check(project, "a project")
    try Self.check(instance, "an instance")
    return try await once(workspaces, "\(project)/\(instance)") { () async throws(FetchFailure) in
      try await lister.list(
        "data", gates.workspaces, try await entrances.forProject(project),
        { requests.workspaces(instance, $0, pass: $1, now: clock.now()) },
        { SetUpEntries.workspace($0, instance: instance) })
    }
  }

  @concurrent
  func dataConnections(of workspace: String, in project: String) async throws(FetchFailure) -> [DataConnectionEntry] {
    try Self.check(project, "a project")
    try Self.check(workspace, "a workspace")
    return try await once(dataConnections, "\(project)/\(workspace)") { () async throws(FetchFailure) in
      try await lister.list(
        "data_connection_lists", gates.dataConnections, try await entrances.forProject(project),
        { requests.dataConnections(workspace, $0, pass: $1, now: clock.now()) }, SetUpEntries.dataConnection)
    }
  }

  func shutdown() async {
    await entrances.shutdown()
    await session.shutdown()
  }

  private func projects(
    named name: String?, own: Bool, _ signIn: SignIn
  ) async throws(FetchFailure) -> [ProjectEntry] {
    guard let iam = connection.iamEndpoint else {
      throw FetchFailure(.other, message: "there is no address of IAM", step: .signIn)
    }
    return try await lister.list(
      "projects", gates.identity, signIn,
      { requests.projects(name, own: own, at: iam, $0, pass: $1, now: clock.now()) }, SetUpEntries.project)
  }

  /// The answer that was remembered, or the one that `read` brings.
  private func once<Entry: Sendable>(
    _ memory: SetUpMemory<Entry>, _ question: String, _ read: () async throws(FetchFailure) -> [Entry]
  ) async throws(FetchFailure) -> [Entry] {
    if let known = await memory.answer(to: question) { return known }
    let answer = try await read()
    await memory.remember(answer, to: question)
    return answer
  }

  /// Fails for an id that can't be one segment of a path.
  private static func check(_ id: String, _ what: String) throws(FetchFailure) {
    guard !RequestBuilder.isSegment(id) else { return }
    throw FetchFailure(.badRequest, message: "'\(PlainText.oneLine(id))' can't be the id of \(what)")
  }
}

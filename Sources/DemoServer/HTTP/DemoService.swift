import Signing

/// Answers requests as the service and IAM do: the gateway's checks in its order, then the calls.
struct DemoService: Sendable {
  /// The longest request target that is read, in bytes.
  static let targetLimit = 8192

  let world: World
  let clock: WorldClock
  let account: DemoAccount
  let gatekeeper: Gatekeeper
  let signIns = SignInDesk()
  let plan: FaultPlan
  let turnstile = Turnstile()
  let instances: [DemoInstance]
  let metadata: DemoMetadata
  let sessions = MetadataDesk()

  /// A service for `world`, which begins now.
  init(_ configuration: DemoConfiguration, world: World) {
    let plan = FaultPlan(seed: world.seed, faults: configuration.faults)
    let identity = world.identity
    let known = DemoCredentials(seed: world.seed, identity: identity, port: configuration.port)
    let holder = Caller(id: identity.userID, name: known.user, scope: .project(identity.projectID))
    let expiry = plan.expiry.map { world.start + Int64($0) * 1000 }
    let life = Lifetime(longest: plan.expiry, revocation: plan.revocation)
    let key = AccessKey(id: known.accessKey, secret: known.secretKey)
    let lasting = KeyDesk.Held(key: key, caller: holder.scoped(.named), expiry: nil, end: expiry)
    self.world = world
    self.plan = plan
    clock = WorldClock(origin: world.start, speed: configuration.speed)
    account = DemoAccount(seed: world.seed, identity: identity, credentials: known)
    gatekeeper = Gatekeeper(
      credentials: known, expiry: expiry, holder: holder, tokens: TokenDesk(seed: world.seed, life: life),
      keys: KeyDesk(seed: world.seed, life: life, lasting: lasting))
    instances = DemoInstance.all(world, isDouble: configuration.hasTwoInstances)
    metadata = configuration.metadata
  }

  /// The answer to a request that came at `now`, epoch milliseconds of the wall clock.
  func answer(_ request: Received, at now: Int64) async -> Answer {
    if let refusal = HostGuard.refusal(of: request) ?? request.oversize { return refusal }
    guard let route = Route(path: request.path) else { return .unknownPath }
    guard request.method == route.method else { return .unknownMethod(allowed: route.method) }
    switch route {
    case .tokens: return await signIn(request, at: now)
    case .securityTokens: return await securityToken(request, at: now)
    case .projects, .ownProjects:
      do throws(Refusal) { _ = try await gatekeeper.caller(of: request, at: now) } catch { return error.asIdentity }
      return route == .projects ? projects(request) : ownProjects(request)
    case .metadataToken, .metadataKey, .metadataDescription: return await describe(route, request, at: now)
    case .list, .task, .instances, .workspaces, .dataConnections, .dataConnection:
      return await call(route, request, at: now)
    }
  }

  /// A call of the service's: the gateway's checks in its order, then the answer.
  private func call(_ route: Route, _ request: Received, at now: Int64) async -> Answer {
    let caller: Caller
    do throws(Refusal) { caller = try await gatekeeper.caller(of: request, at: now) } catch { return error.answer }
    if plan.isThrottled, let kind = route.limit, let seconds = await turnstile.wait(caller.id, kind, at: now) {
      return .throttled(kind, retryAfter: seconds)
    }
    if let refusal = refusal(of: caller, at: route, request) { return refusal }
    let moment = clock.moment(at: now)
    let own = instances(ofProject: route.project)
    switch route {
    case .instances: return list(own, request)
    case .workspaces(_, let id):
      return own.first { $0.id == id }.map { workspaces(of: $0, request) } ?? .unknownWorkspace
    default: break
    }
    guard let workspace = request.header("workspace"), !workspace.isEmpty else { return .missingHeader("workspace") }
    let named = own.first { $0.world.identity.workspaces.contains(workspace) }
    guard let named, named.status == .active else { return .unknownWorkspace }
    return await answer(route, in: named, request, at: moment)
  }

  /// The answer to a call about one instance's tasks or connections; `moment` is the world's.
  private func answer(
    _ route: Route, in instance: DemoInstance, _ request: Received, at moment: Int64
  ) async -> Answer {
    switch route {
    case .list: await list(request.query, in: instance, at: moment)
    case .task(_, let id): instance.world.taskJSON(id: id, at: moment).map { Answer(200, body: $0) } ?? .unknownTask
    case .dataConnections: dataConnections(in: instance, request, at: moment)
    case .dataConnection(_, let id): dataConnection(id, in: instance, request, at: moment)
    case .instances, .workspaces, .tokens, .securityTokens, .projects, .ownProjects, .metadataToken, .metadataKey,
      .metadataDescription:
      .unknownPath
    }
  }

  /// The checks of the project that the call is about.
  private func refusal(of caller: Caller, at route: Route, _ request: Received) -> Answer? {
    guard let named = route.project else { return nil }
    let isForeign = account.project(named).map { $0.region != DemoIdentity.projectName } ?? false
    switch caller.scope {
    case .account: return .foreignProject
    case .project(let id):
      let isElsewhere = account.project(id).map { $0.region != DemoIdentity.projectName } ?? false
      if id != named { return isElsewhere || isForeign ? .foreignRegion : .foreignProject }
    case .named:
      let told = request.header("x-project-id")
      guard account.project(told ?? world.identity.projectID)?.isEnabled == true else { return .unavailableProject }
      if told == nil, named != world.identity.projectID, route.needsWorkspace { return .unknownWorkspace }
      if told ?? world.identity.projectID != named { return isForeign ? .foreignRegion : .foreignProject }
    }
    return isForeign ? .foreignRegion : nil
  }

  /// All instances are in one project.
  private func instances(ofProject project: String?) -> [DemoInstance] {
    project == world.identity.projectID ? instances : []
  }

  private func list(_ text: String, in instance: DemoInstance, at moment: Int64) async -> Answer {
    let query: TaskQuery
    do { query = try TaskQuery(query: text) } catch { return .badQuery(error) }
    let page = await instance.pages.page(query, at: moment)
    return Answer(200, body: instance.world.listJSON(of: page.places, total: page.total, at: moment))
  }
}

/// Answers requests as the service and IAM do: the gateway's checks in its order, then the calls.
struct DemoService: Sendable {
  /// The longest request target that is read, in bytes.
  static let targetLimit = 8192

  let world: World
  let clock: WorldClock
  let gatekeeper: Gatekeeper
  let plan: FaultPlan
  let turnstile: Turnstile
  let pages: Pages
  let projects: [DemoProject]

  /// A service for `world`, which begins now.
  init(_ configuration: DemoConfiguration, world: World) {
    let plan = FaultPlan(seed: world.seed, faults: configuration.faults)
    self.world = world
    self.plan = plan
    clock = WorldClock(origin: world.start, speed: configuration.speed)
    gatekeeper = Gatekeeper(
      credentials: DemoCredentials(seed: world.seed, identity: world.identity, port: configuration.port),
      expiry: plan.expiry.map { world.start + Int64($0) * 1000 },
      desk: TokenDesk(seed: world.seed, seconds: plan.expiry))
    projects = world.identity.projects
    turnstile = Turnstile()
    pages = Pages(world: world)
  }

  /// The answer to a request that came at `now`, epoch milliseconds of the wall clock.
  func answer(_ request: Received, at now: Int64) async -> Answer {
    if let refusal = HostGuard.refusal(of: request) { return refusal }
    guard request.target.utf8.count <= Self.targetLimit else { return .tooLong }
    guard let route = Route(path: request.path) else { return .unknownPath }
    guard request.method == route.method else { return .unknownMethod(allowed: route.method) }
    switch route {
    case .tokens: return await signIn(request, at: now)
    case .projects, .ownProjects:
      let isRefused = await gatekeeper.refusal(of: request, at: route, now: now) != nil
      return isRefused ? .unknownCaller : projects(request)
    case .list, .task, .instances, .workspaces, .dataConnections:
      if let refusal = await refusal(of: request, at: route, now: now) { return refusal }
      return await answer(route, to: request, at: clock.moment(at: now))
    }
  }

  /// The answer to whom the gateway let in; `moment` is the world's.
  private func answer(_ route: Route, to request: Received, at moment: Int64) async -> Answer {
    switch route {
    case .list: await list(request.query, at: moment)
    case .task(_, let id): world.taskJSON(id: id, at: moment).map { Answer(200, body: $0) } ?? .unknownTask
    case .instances: instances(request)
    case .workspaces(_, let instance): workspaces(of: instance, request)
    case .dataConnections: dataConnections(request, at: moment)
    case .tokens, .projects, .ownProjects: .unknownPath
    }
  }

  /// The gateway's checks of a call of the service's.
  private func refusal(of request: Received, at route: Route, now: Int64) async -> Answer? {
    if let refusal = await gatekeeper.refusal(of: request, at: route, now: now) { return refusal }
    if plan.isThrottled, let seconds = await turnstile.wait(at: now) { return .throttled(retryAfter: seconds) }
    guard route.project == world.identity.projectID else { return .foreignProject }
    guard route.needsWorkspace else { return nil }
    let workspace = request.header("workspace") ?? ""
    return world.identity.workspaces.contains(workspace) ? nil : .unknownWorkspace
  }

  private func list(_ text: String, at moment: Int64) async -> Answer {
    let query: TaskQuery
    do { query = try TaskQuery(query: text) } catch { return .badQuery(error) }
    let page = await pages.page(query, at: moment)
    return Answer(200, body: world.listJSON(of: page.places, total: page.total, at: moment))
  }
}

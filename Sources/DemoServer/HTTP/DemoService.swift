/// Answers requests as the service does: the gateway's checks in its order, then the two calls.
struct DemoService: Sendable {
  /// The longest request target that is read, in bytes.
  static let targetLimit = 8192

  let world: World
  let clock: WorldClock
  let gatekeeper: Gatekeeper
  let plan: FaultPlan
  let turnstile: Turnstile
  let pages: Pages

  /// A service for `world`, which begins now.
  init(_ configuration: DemoConfiguration, world: World) {
    let plan = FaultPlan(seed: world.seed, faults: configuration.faults)
    self.world = world
    self.plan = plan
    clock = WorldClock(origin: world.start, speed: configuration.speed)
    gatekeeper = Gatekeeper(
      credentials: DemoCredentials(seed: world.seed, identity: world.identity, port: configuration.port),
      expiry: plan.expiry.map { world.start + Int64($0) * 1000 })
    turnstile = Turnstile()
    pages = Pages(world: world)
  }

  /// The answer to a request that came at `now`, epoch milliseconds of the wall clock.
  func answer(_ request: Received, at now: Int64) async -> Answer {
    if let refusal = HostGuard.refusal(of: request) { return refusal }
    guard request.target.utf8.count <= Self.targetLimit else { return .tooLong }
    guard let route = Route(path: request.path) else { return .unknownPath }
    guard request.method == "GET" else { return .unknownMethod }
    if let refusal = gatekeeper.refusal(of: request, at: now) { return refusal }
    if plan.isThrottled, let seconds = await turnstile.wait(at: now) { return .throttled(retryAfter: seconds) }
    guard route.project == world.identity.projectID else { return .foreignProject }
    guard let workspace = request.header("workspace"), world.identity.workspaces.contains(workspace) else {
      return .unknownWorkspace
    }
    return await answer(route, query: request.query, at: clock.moment(at: now))
  }

  private func answer(_ route: Route, query: String, at moment: Int64) async -> Answer {
    switch route {
    case .list: return await list(query, at: moment)
    case .task(_, let id): return world.taskJSON(id: id, at: moment).map { Answer(200, body: $0) } ?? .unknownTask
    }
  }

  private func list(_ text: String, at moment: Int64) async -> Answer {
    let query: TaskQuery
    do { query = try TaskQuery(query: text) } catch { return .badQuery(error) }
    let page = await pages.page(query, at: moment)
    return Answer(200, body: world.listJSON(of: page.places, total: page.total, at: moment))
  }
}

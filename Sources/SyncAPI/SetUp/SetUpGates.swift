/// Half of what the service grants a user a minute, for each of the calls: the other half is for people.
struct SetUpGates: Sendable {
  let identity: RequestGate
  let instances: RequestGate
  let workspaces: RequestGate
  let dataConnections: RequestGate

  /// Where the settings know no limit, as on this machine, there is none.
  init(settings: ListSettings, clock: APIClock) {
    func gate(_ requests: Int) -> RequestGate {
      var bounds = settings
      bounds.rateWindow = .seconds(60)
      if settings.requestsPerWindow != nil { bounds.requestsPerWindow = requests }
      return RequestGate(settings: bounds, clock: clock)
    }
    identity = gate(30)
    instances = gate(10)
    workspaces = gate(10)
    dataConnections = gate(30)
  }
}

import History
import SyncAPI
import TaskModel

/// A place as the configuration names it, as far as that is known without asking anybody.
struct NamedPlace {
  /// Nil for the configuration's top level.
  let context: String?
  /// Nil where the address depends on what credentials bring along.
  let site: Site?
  let instance: String?
  let zone: ZoneRules
  let streakLimit: Int

  /// Whether nothing tells which tasks it shows.
  var isUnknown: Bool { site == nil && instance == nil }

  /// What the memory keeps of it; empty where that is nothing, several where the address isn't known whole.
  func scopes(in history: History, among all: [KeptScope]) throws(HistoryFailure) -> [KeptScope] {
    guard let site else { return all.filter { instance != nil && $0.scope.instance == instance } }
    if let kept = try history.kept(Scope(address: site.address, instance: instance)) { return [kept] }
    return all.filter { matches($0.scope) }
  }

  /// By the parts of the address that are known.
  private func matches(_ scope: Scope) -> Bool {
    guard let site else { return false }
    if let instance, let other = scope.instance, instance != other { return false }
    switch site.project {
    case .id(let id): return scope.address.hasPrefix("\(site.service) \(id) ") && matchesWorkspace(scope)
    case .named, .any: return scope.address.hasPrefix("\(site.service) ") && matchesWorkspace(scope)
    }
  }

  private func matchesWorkspace(_ scope: Scope) -> Bool {
    guard let site, !site.workspace.isEmpty, !site.workspace.contains(" ") else { return true }
    return scope.address.hasSuffix(" \(site.workspace)")
  }
}

extension Configuration {
  /// The places of this context, one for each workspace, without asking for credentials.
  func namedPlaces() throws(ConfigurationError) -> [NamedPlace] {
    let local = try LocalSettings(self)
    let project = text(.projectID).map { ProjectChoice.id($0) } ?? projectName.map { .named($0) } ?? .any
    let instance = text(.instanceID)
    let workspaces = words(.workspace) ?? ["found in \(instance ?? "the only instance")"]
    let endpoint = try serviceEndpoint()
    return workspaces.map { workspace in
      NamedPlace(
        context: context,
        site: endpoint.map { Site(service: $0.origin + $0.basePath, project: project, workspace: workspace) },
        instance: instance, zone: local.serviceZone, streakLimit: local.streakLimit)
    }
  }
}

import History
import SyncAPI

extension PlannedPlace {
  /// Under which name the place's tasks are remembered: the instance where it is known, else the address.
  var memoryScope: Scope { Scope(address: site.address, instance: instance.flatMap { $0.isEmpty ? nil : $0 }) }
}

extension Site {
  /// The service, the project and the workspace in one line, the same for the same site in every run.
  var address: String {
    let project =
      switch project {
      case .id(let id): id
      case .named(let name): "named \(name)"
      case .any: "any"
      }
    return [service, project, workspace].joined(separator: " ")
  }
}

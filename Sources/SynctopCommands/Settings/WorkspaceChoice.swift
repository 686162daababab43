import SyncAPI
import TaskModel

/// Chooses the workspace of a project: the default one of the only instance that can be asked.
struct WorkspaceChoice: Sendable {
  /// The most instances that a message lists.
  private static let listLimit = 8

  let reads: SetUpAPI
  let projectID: String
  /// The instance, where it was named.
  let instanceID: String?

  /// Its id. Fails where there is none, and where a person has to choose.
  func workspace() async throws(FetchFailure) -> String {
    let instance = try await instance()
    let workspaces = try await reads.workspaces(projectID, instance)
    guard let workspace = workspaces.first(where: \.isDefault) ?? workspaces.first else {
      throw Self.failure("the instance \(instance) has no workspace that you can see; ask its owner to add you to one")
    }
    return workspace.id
  }

  private func instance() async throws(FetchFailure) -> String {
    if let instanceID { return instanceID }
    let instances = try await reads.instances(projectID).filter(\.isUsable)
    guard let first = instances.first else {
      throw Self.failure("the project has no instance of DataArts Studio that can be asked; check region and project")
    }
    guard instances.count == 1 else {
      let list = instances.prefix(Self.listLimit).map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
      let rest = instances.count > Self.listLimit ? ", …" : ""
      throw Self.failure(
        "the project has \(instances.count) instances: \(list)\(rest); choose one by `synctop init`, or set instance_id"
      )
    }
    return first.id
  }

  private static func failure(_ message: String) -> FetchFailure {
    FetchFailure(.notFound, message: String(message.prefix(1000)))
  }
}

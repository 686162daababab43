import SyncAPI
import TaskModel

/// Finds the workspace to read where none is named: that of the only instance, since tasks belong to the instance.
struct WorkspaceFinder: Sendable {
  /// Which answer is good enough.
  enum Freshness: Sendable {
    /// One that was kept, where there is one.
    case kept
    /// Only a new one.
    case new
  }

  let plan: ConnectionPlan
  /// The instance, where it was named.
  let instanceID: String?
  let memory: WorkspaceMemory
  /// Where the client shares its sign-in with others.
  let desk: SignInDesk?

  init(plan: ConnectionPlan, instanceID: String?, state: StateDirectory?, desk: SignInDesk? = nil) {
    self.plan = plan
    self.instanceID = instanceID
    memory = WorkspaceMemory(state: state)
    self.desk = desk
  }

  /// A client for the workspace; says too whether it was kept from before, and so may be wrong by now.
  func find(_ freshness: Freshness) async throws(FetchFailure) -> (api: SyncAPI, isKept: Bool) {
    if freshness == .kept, let project = plan.projectID, let workspace = memory.workspace(key(project)) {
      return (try client(workspace), true)
    }
    let reads: SetUpAPI
    do throws(ConnectionProblem) {
      reads = .live(try plan.setUpConnection(), clock: .system, desk: desk ?? plan.desk)
    } catch {
      throw FetchFailure(.other, message: "\(error.setting): \(error)")
    }
    do throws(FetchFailure) {
      let found = try await found(reads, freshness)
      await reads.shutdown()
      return found
    } catch {
      await reads.shutdown()
      throw error
    }
  }

  private func found(
    _ reads: SetUpAPI, _ freshness: Freshness
  ) async throws(FetchFailure) -> (api: SyncAPI, isKept: Bool) {
    let project = try await project(reads)
    if freshness == .kept, let workspace = memory.workspace(key(project)) { return (try client(workspace), true) }
    let workspace = try await WorkspaceChoice(reads: reads, projectID: project, instanceID: instanceID).workspace()
    memory.keep(workspace, for: key(project))
    return (try client(workspace), false)
  }

  private func project(_ reads: SetUpAPI) async throws(FetchFailure) -> String {
    if let project = plan.projectID { return project }
    let name = plan.projectName ?? ""
    let projects = try await reads.projects(name).filter { $0.name == name }
    guard projects.count == 1, let project = projects.first else {
      throw FetchFailure(
        .notFound,
        message:
          "\(projects.isEmpty ? "no project is" : "several projects are") called '\(name)'; name the project's id",
        step: .signIn)
    }
    return project.id
  }

  private func client(_ workspace: String) throws(FetchFailure) -> SyncAPI {
    do throws(ConnectionProblem) {
      return .live(try plan.connection(workspace: workspace), clock: .system, desk: desk ?? plan.desk)
    } catch {
      throw FetchFailure(.malformed, message: "the workspace that was found can't be asked for: \(error)")
    }
  }

  private func key(_ project: String) -> WorkspaceMemory.Key {
    WorkspaceMemory.Key(
      address: plan.endpoint.origin + plan.endpoint.basePath, projectID: project, instanceID: instanceID ?? "")
  }
}

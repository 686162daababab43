package import SyncAPI
import TaskModel

/// Everything that is needed to read the tasks of one context and to show them, checked and complete.
package struct ResolvedSettings: Sendable {
  /// What stands for a workspace that isn't known yet.
  private static let unknownWorkspace = "none"

  package let local: LocalSettings
  /// The context of the configuration; nil for its top level.
  package let context: String?
  /// The region, where the address follows from it.
  package let region: String?
  /// The workspaces to read, in their order; empty where one is still to be found.
  package let workspaces: [String]
  /// The instance of DataArts Studio, where it was named.
  package let instanceID: String?
  /// The connection for the first of `workspaces`; for one that isn't known yet it serves to tell what is asked whom.
  package let connection: Connection
  /// Where the credentials are from: such as `HW_ACCESS_KEY, HW_SECRET_KEY`. Holds no secret.
  package let credentialPlace: String
  /// What is odd, and yet no reason to stop, such as credentials that were skipped: what, and the next step.
  package let warnings: [String]

  private let plan: ConnectionPlan
  private let state: StateDirectory?

  init(
    local: LocalSettings, configuration: Configuration, plan: ConnectionPlan, credentialPlace: String,
    warnings: [String]
  ) throws(ConnectionProblem) {
    self.local = local
    self.plan = plan
    self.credentialPlace = credentialPlace
    self.warnings = warnings
    context = configuration.context
    region = configuration[.endpoint] == nil ? configuration.text(.region) : nil
    workspaces = configuration.words(.workspace) ?? []
    instanceID = configuration.text(.instanceID)
    state = StateDirectory(named: configuration.path(.stateDirectory), environment: configuration.environment)
    connection = try plan.connection(workspace: workspaces.first ?? Self.unknownWorkspace)
  }

  /// What the board's header calls the place: region or host, and workspace where it is named. Unsanitised.
  package var scope: String {
    ([region ?? connection.endpoint.authority] + workspaces.prefix(1)).joined(separator: " · ")
  }

  /// A live client for one of `workspaces`, or for the first. Nothing is opened before its first call; where no workspace
  /// is named, that first finds one.
  /// `desk` is where several clients share their sign-ins.
  package func makeAPI(workspace: String? = nil, desk: SignInDesk? = nil) -> SyncAPI {
    guard let workspace = workspace ?? workspaces.first else { return foundAPI(desk) }
    // What was checked for one workspace holds for all, since their form was checked before.
    let connection = (try? plan.connection(workspace: workspace)) ?? connection
    return .live(connection, clock: .system, desk: desk ?? plan.desk)
  }

  private func foundAPI(_ desk: SignInDesk?) -> SyncAPI {
    let finder = WorkspaceFinder(plan: plan, instanceID: instanceID, state: state, desk: desk)
    return .finding { known throws(FetchFailure) in try await finder.find(known) }
  }
}

package import ArgumentParser
import SyncWire

/// The list call's own parameters as flags; they are sent as they are written.
package struct ListParameters: ParsableArguments {
  /// The direction of `--order-by`.
  package enum Direction: String, CaseIterable, EnumerableFlag, Sendable {
    case asc, desc
  }

  @Option(help: ArgumentHelp("Only clusters of this type: MRS or DWS.", valueName: "type"))
  package var clusterType: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Only clusters of this name.", valueName: "name"))
  package var clusterName: String?

  @Option(help: ArgumentHelp("Only this outcome: UNKNOWN, NOT_SYNC, SYNCING, SYNC_SUCCESS, SYNC_FAIL.", valueName: "s"))
  package var syncStatus: String?

  @Option(help: ArgumentHelp("Only this schedule: NOT_SCHEDULE, SCHEDULING.", valueName: "s"))
  package var scheduleStatus: String?

  @Option(help: ArgumentHelp("The order: CLUSTER_NAME, CREATE_TIME, UPDATE_TIME, SYNC_TIME.", valueName: "key"))
  package var orderBy: String?

  @Flag(help: "The direction of that order.")
  package var direction: Direction?

  @Option(parsing: .unconditional, help: ArgumentHelp("At most so many tasks; all without it.", valueName: "n"))
  package var limit: Int?

  @Option(parsing: .unconditional, help: ArgumentHelp("Skip so many tasks first.", valueName: "n"))
  package var offset: Int?

  package init() {}

  package func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is \(limit); write a number from 1 on") }
    if let offset, offset < 0 { throw ValidationError("--offset is \(offset); write a number from 0 on") }
  }

  /// True where the tasks are fewer than all that the service has.
  var narrows: Bool {
    clusterType != nil || clusterName != nil || syncStatus != nil || scheduleStatus != nil
  }
}

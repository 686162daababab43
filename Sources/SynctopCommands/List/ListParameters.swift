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
    try Self.check("--limit", limit, 1...Self.greatest)
    try Self.check("--offset", offset, 0...Self.greatest)
  }

  /// The service's numbers have 32 bits.
  private static let greatest = Int(Int32.max)

  private static func check(_ flag: String, _ number: Int?, _ range: ClosedRange<Int>) throws {
    guard let number, !range.contains(number) else { return }
    throw ValidationError("\(flag) is \(number); write a number from \(range.lowerBound) to \(range.upperBound)")
  }

  /// True where the tasks are fewer than all that the service has.
  var narrows: Bool {
    clusterType != nil || clusterName != nil || syncStatus != nil || scheduleStatus != nil
  }
}

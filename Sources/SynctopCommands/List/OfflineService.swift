import SyncWire
import TaskModel

/// Answers the list call from a saved answer, with the parameters' meaning as the service has it.
struct OfflineService {
  private let page: TaskPage

  init(_ page: TaskPage) { self.page = page }

  /// What one call brings: tasks that match, in the order asked for, paged; a task that came twice is there once.
  ///
  /// The total is that of the matching tasks, or the saved answer's own where nothing was narrowed. A value that no
  /// documentation lists is refused as the service refuses it.
  func answer(_ parameters: ListParameters) throws -> ReceivedList {
    try check(parameters)
    let unique = page.uniqueTasks
    let matching = unique.filter { Self.matches($0.task, parameters) }
    let ordered = Self.ordered(matching, parameters)
    let rest = ordered.dropFirst(parameters.offset ?? 0)
    let notes = [
      ListGap.skipped(page.skipped),
      ListGap.saved(unique: unique.count, skipped: page.skipped, total: page.total),
    ]
    return ReceivedList(
      tasks: Array(rest.prefix(parameters.limit ?? rest.count)),
      total: parameters.narrows ? matching.count : page.total, notes: notes.compactMap(\.self))
  }

  private static func matches(_ task: SyncTask, _ parameters: ListParameters) -> Bool {
    equals(parameters.clusterType, task.clusterType)
      && equals(parameters.syncStatus, task.syncStatus?.wire)
      && equals(parameters.scheduleStatus, task.scheduleStatus?.wire)
      && contains(parameters.clusterName, task.clusterName)
  }

  private static func equals(_ wanted: String?, _ text: String?) -> Bool { wanted == nil || wanted == text }

  /// A part of a name finds it, in any case of letters.
  private static func contains(_ wanted: String?, _ text: String?) -> Bool {
    guard let wanted, !wanted.isEmpty else { return true }
    return text?.lowercased().contains(wanted.lowercased()) ?? false
  }

  private static func ordered(_ tasks: [WireTask], _ parameters: ListParameters) -> [WireTask] {
    switch parameters.orderBy {
    case "CLUSTER_NAME": sorted(tasks, parameters) { $0.clusterName ?? "" }
    case "CREATE_TIME": sorted(tasks, parameters) { $0.createTime ?? 0 }
    case "UPDATE_TIME": sorted(tasks, parameters) { $0.updateTime ?? 0 }
    case "SYNC_TIME": sorted(tasks, parameters) { $0.syncTime ?? 0 }
    default: tasks
    }
  }

  private static func sorted<Key: Comparable>(
    _ tasks: [WireTask], _ parameters: ListParameters, by key: (SyncTask) -> Key
  ) -> [WireTask] {
    let descends = parameters.direction == .desc
    let keyed = tasks.enumerated().map { (key: key($1.task), place: $0, task: $1) }
    return keyed.sorted { one, other in
      guard one.key != other.key else { return one.place < other.place }
      return (one.key < other.key) != descends
    }.map(\.task)
  }

  private func check(_ parameters: ListParameters) throws {
    try check("--cluster-type", parameters.clusterType, ["MRS", "DWS"])
    try check("--sync-status", parameters.syncStatus, SyncStatus.known.map(\.wire))
    try check("--schedule-status", parameters.scheduleStatus, ScheduleStatus.known.map(\.wire))
    try check("--order-by", parameters.orderBy, ["CLUSTER_NAME", "CREATE_TIME", "UPDATE_TIME", "SYNC_TIME"])
  }

  private func check(_ flag: String, _ value: String?, _ known: [String]) throws {
    guard let value, !known.contains(value) else { return }
    let near = NearestWord.to(value, among: known).map { "did you mean \($0)? " } ?? ""
    throw CommandFailure(
      "\(flag) \(value): the service knows no such value",
      nextStep: near + "write one of \(known.joined(separator: ", "))")
  }
}

import SyncWire
import TaskModel

extension TaskPage {
  /// Every task once, where it came first: of one that came twice the later state counts, and where both are as late,
  /// the one that came later, as when a list is read live. Those without an id all stay, as nothing tells them apart.
  var uniqueTasks: [WireTask] {
    var kept: [WireTask] = []
    var places: [TaskID: Int] = [:]
    for wire in tasks {
      guard wire.task.hasGivenID, let place = places[wire.task.id] else {
        if wire.task.hasGivenID { places[wire.task.id] = kept.count }
        kept.append(wire)
        continue
      }
      if Self.lateness(kept[place].task) <= Self.lateness(wire.task) { kept[place] = wire }
    }
    return kept
  }

  private static func lateness(_ task: SyncTask) -> (Int64, Int64) { (task.updateTime ?? 0, task.syncTime ?? 0) }
}

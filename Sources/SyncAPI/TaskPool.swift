import SyncWire
import TaskModel

/// The tasks of the last list, so that a list which is read anew takes memory only for what changed.
struct TaskPool: Sendable {
  private let tasks: [SyncTask]
  private let places: TaskPlaces

  init(_ tasks: [SyncTask] = []) {
    self.tasks = tasks
    places = TaskPlaces(of: tasks)
  }

  /// `page` with each task that is as it was in the memory that it had.
  func sharing(_ page: TaskPage) -> TaskPage {
    guard !tasks.isEmpty else { return page }
    var shared = page
    for index in shared.tasks.indices {
      guard let same = same(as: shared.tasks[index].task) else { continue }
      shared.tasks[index] = WireTask(task: same, object: shared.tasks[index].object)
    }
    return shared
  }

  private func same(as task: SyncTask) -> SyncTask? {
    guard task.hasGivenID else { return nil }
    let id = task.id
    return places.index(of: id) { tasks[$0] == task }.map { tasks[$0] }
  }
}

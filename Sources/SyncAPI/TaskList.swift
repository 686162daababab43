import SyncLog
import SyncWire
import TaskModel

/// The tasks of a list, each of them once, in the service's order.
struct TaskList: Sendable {
  private(set) var tasks: [WireTask] = []
  private var places = TaskPlaces()
  private let base: Int
  private let total: Int?
  private var moved: Bool

  init(pages: [TaskPage], base: Int, total: Int?, moved: Bool) {
    self.base = base
    self.total = total
    self.moved = moved
    for page in pages {
      for task in page.tasks { add(task) }
    }
  }

  /// A single page that was asked for, as it came.
  init(single page: TaskPage) {
    self.init(pages: [page], base: 0, total: page.total, moved: false)
  }

  /// A second reading of a list, with those of a first one's tasks that it missed.
  ///
  /// Tasks without an id can't be told apart over two readings: the second one's count. Where the sum fits the total
  /// of the second reading, nothing is missing after all.
  func united(with second: TaskList) -> TaskList {
    var union = second
    for task in tasks where task.task.hasGivenID && union.place(of: task.task.id) == nil { union.add(task) }
    union.moved = second.total.map { union.tasks.count != max(0, $0 - base) } ?? true
    return union
  }

  /// What the rest of the program gets; `takenAt` in epoch milliseconds.
  func answer(takenAt: Int64) -> ListAnswer {
    var ordinals: [String: Int] = [:]
    let told = tasks.map { entry in
      guard !entry.task.hasGivenID else { return entry.task }
      let ordinal = ordinals[entry.task.id.text, default: 0]
      ordinals[entry.task.id.text] = ordinal + 1
      return ordinal == 0 ? entry.task : entry.task.withOrdinal(ordinal)
    }
    let objects = tasks.contains { !$0.object.isNull } ? tasks.map(\.object) : []
    return ListAnswer(
      snapshot: Snapshot(tasks: told, total: total, takenAt: takenAt, moved: moved), objects: objects)
  }

  private mutating func add(_ task: WireTask) {
    guard task.task.hasGivenID else { return tasks.append(task) }
    let id = task.task.id
    guard let place = place(of: id) else {
      places.note(id, at: tasks.count)
      return tasks.append(task)
    }
    // Of one task seen twice the later state counts, and where both are as late, the one read later.
    if !Self.isLater(tasks[place].task, than: task.task) { tasks[place] = task }
  }

  private func place(of id: TaskID) -> Int? { places.index(of: id) { tasks[$0].task.hasID(id) } }

  private static func isLater(_ one: SyncTask, than other: SyncTask) -> Bool {
    let left = (one.updateTime ?? 0, one.syncTime ?? 0)
    let right = (other.updateTime ?? 0, other.syncTime ?? 0)
    return left > right
  }
}

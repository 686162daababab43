/// Finds tasks by what they are known by, without copying ids: for comparing two polls of a hundred thousand.
struct TaskIndex {
  private let tasks: [SyncTask]
  /// Open addressing: an index into `tasks`, or -1. Seeded hashes keep a hostile server from piling ids up.
  private var slots: [Int32]

  init(_ tasks: [SyncTask]) {
    self.tasks = tasks
    slots = []
    var size = 8
    while size < tasks.count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for index in tasks.indices {
      let slot = slot(of: tasks[index])
      if slots[slot] < 0 { slots[slot] = Int32(index) }
    }
  }

  /// The first task of the same id.
  func index(of task: SyncTask) -> Int? {
    let found = slots[slot(of: task)]
    return found < 0 ? nil : Int(found)
  }

  /// Where the task is, or would be put.
  private func slot(of task: SyncTask) -> Int {
    var hasher = Hasher()
    task.hashIdentity(into: &hasher)
    var slot = hasher.finalize() & (slots.count - 1)
    while slots[slot] >= 0, !tasks[Int(slots[slot])].hasSameIdentity(as: task) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}

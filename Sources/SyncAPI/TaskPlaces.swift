import TaskModel

/// Where tasks of given ids stand in an array, without a copy of a hundred thousand ids.
///
/// It keeps hashes and looks at the task itself before it says yes. Should two ids ever have one hash, the later one
/// is forgotten: then a task may be shown twice, but none is lost or taken for another.
struct TaskPlaces: Sendable {
  private var places: [Int: Int32] = [:]

  init() {}

  init(of tasks: [SyncTask]) {
    places.reserveCapacity(tasks.count)
    for (index, task) in tasks.enumerated() where task.hasGivenID { note(task.id, at: index) }
  }

  mutating func note(_ id: TaskID, at index: Int) {
    let place = Int32(clamping: index)
    places.merge(CollectionOfOne((id.hashValue, place))) { known, _ in known }
  }

  /// The index of the task of that id; `isThere` says whether it is the one at an index.
  func index(of id: TaskID, isThere: (Int) -> Bool) -> Int? {
    guard let place = places[id.hashValue].map(Int.init), isThere(place) else { return nil }
    return place
  }
}

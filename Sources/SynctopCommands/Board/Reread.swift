import TaskModel

/// The task that was read by itself last, beside its row of the list at that time: while that row stays, it counts.
struct Reread {
  private var row: SyncTask?
  private var whole: SyncTask?

  /// Takes a task that came in place of `row`, which may be what was read before.
  mutating func note(_ task: SyncTask, inPlaceOf row: SyncTask) {
    if row != whole { self.row = row }
    whole = task
  }

  /// A place's answer with the whole task in it, where its row is still the same.
  func completed(_ snapshot: Snapshot, of place: PlaceID) -> Snapshot {
    guard let row, let whole, row.place == place, let first = snapshot.tasks.first?.place,
      let index = snapshot.tasks.firstIndex(of: row.placed(in: first))
    else { return snapshot }
    var snapshot = snapshot
    snapshot.tasks[index] = whole.placed(in: first)
    return snapshot
  }
}

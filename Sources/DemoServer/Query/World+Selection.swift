extension World {
  /// The places of the tasks that `selection` asks for at `moment`, in its order; ties stay in the order of places.
  func places(_ selection: TaskQuery.Selection, at moment: Int64) -> [Int32] {
    let chosen = (0..<Int32(count)).filter { selection.admits(view(at: $0, moment)) }
    guard let order = selection.order else { return chosen }
    switch order {
    case .clusterName: return sorted(chosen, selection.isAscending) { view(at: $0, moment).clusterName ?? "" }
    case .createTime: return sorted(chosen, selection.isAscending) { view(at: $0, moment).createTime }
    case .updateTime: return sorted(chosen, selection.isAscending) { view(at: $0, moment).updateTime }
    case .syncTime: return sorted(chosen, selection.isAscending) { view(at: $0, moment).syncTime ?? 0 }
    }
  }

  private func view(at place: Int32, _ moment: Int64) -> TaskView {
    TaskView(world: self, index: Int(place), moment: moment)
  }

  private func sorted<Key: Comparable>(_ places: [Int32], _ isAscending: Bool, by key: (Int32) -> Key) -> [Int32] {
    let keyed = places.map { (key: key($0), place: $0) }
    return keyed.sorted { one, other in
      guard one.key != other.key else { return one.place < other.place }
      return (one.key < other.key) == isAscending
    }.map(\.place)
  }
}

extension TaskQuery.Selection {
  /// Whether all filters hold for the task.
  func admits(_ task: TaskView) -> Bool {
    if let syncStatus, task.syncStatus != syncStatus { return false }
    if let scheduleStatus, task.scheduleStatus != scheduleStatus { return false }
    if let clusterType, task.clusterType != clusterType { return false }
    guard let clusterName else { return true }
    return task.clusterName.map { Self.contains(Array($0.lowercased().utf8), Array(clusterName.utf8)) } ?? false
  }

  /// By bytes: the standard library compares by characters, which takes much longer.
  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    return text.indices.contains { text[$0] == first && text[$0...].starts(with: part) }
  }
}

extension Gathering {
  /// All tasks, each once, place by place in the order of the board; nil before the first answer.
  package var snapshot: Snapshot? {
    let shown = seats.indices.filter { leads($0) && seats[source(ofGroup: $0)].snapshot != nil }
    guard !shown.isEmpty else { return nil }
    if shown.count == 1, source(ofGroup: shown[0]) == shown[0] { return seats[shown[0]].snapshot }
    var merged: [SyncTask] = []
    merged.reserveCapacity(shown.reduce(0) { $0 + (seats[source(ofGroup: $1)].snapshot?.tasks.count ?? 0) })
    var (parts, total, known): ([Snapshot.Part], Int?, [String: Set<String>]) = ([], 0, [:])
    for index in shown {
      guard let answer = seats[source(ofGroup: index)].snapshot else { continue }
      let before = merged.count
      append(answer.tasks, of: index, to: &merged, &known)
      total = total.flatMap { sum in answer.total.map { sum + $0 - answer.tasks.count + merged.count - before } }
      parts.append(
        Snapshot.Part(
          place: seats[index].member.place, takenAt: answer.takenAt, isPartial: answer.isPartial, moved: answer.moved,
          isRemembered: answer.parts.first?.isRemembered ?? false))
    }
    return Snapshot(tasks: merged, total: total, parts: parts)
  }

  /// Leaves tasks out that another place of the same realm has shown already. That takes a look at each task, and is
  /// only done where a place lists several instances, which the service isn't known to do.
  private func append(
    _ tasks: [SyncTask], of index: Int, to merged: inout [SyncTask], _ known: inout [String: Set<String>]
  ) {
    let (place, realm) = (seats[index].member.place, seats[index].member.realm)
    let isMixed = seats.contains { $0.member.realm == realm && $0.hasSeveralInstances }
    guard isMixed else {
      if tasks.first?.place == place { merged += tasks } else { merged += tasks.lazy.map { $0.placed(in: place) } }
      return
    }
    for task in tasks {
      if let key = Self.key(of: task), !known[realm, default: []].insert(key).inserted { continue }
      merged.append(task.placed(in: place))
    }
  }

  private static func key(of task: SyncTask) -> String? {
    guard task.hasGivenID, let instance = task.instanceID, !instance.isEmpty else { return nil }
    return "\(instance)\u{0}\(task.id.text)"
  }
}

import TaskModel

extension AwaySummary {
  /// Of several places together: worst first, then newest first. There must be one at least.
  init(joining all: [AwaySummary]) {
    let items = all.flatMap(\.items).sorted { one, other in
      one.news == other.news ? one.at > other.at : one.news.rawValue < other.news.rawValue
    }
    self.init(
      since: all.map(\.since).min() ?? 0, until: all.map(\.until).max() ?? 0,
      items: all.count == 1 ? all[0].items : Array(items.prefix(Digest.maximumTransitions)),
      newCauses: all.reduce(0) { $0 + $1.newCauses })
  }
}

extension RecordedChange {
  /// The same of a task as it is seen in `place`.
  func placed(in place: PlaceID) -> RecordedChange {
    RecordedChange(
      task: TaskID(text: task.text, isGiven: task.isGiven, place: place), clusterName: clusterName, kind: kind, at: at,
      after: after, run: run, fingerprint: fingerprint)
  }
}

extension Digest {
  /// Where the tasks of a place lie; empty for none.
  package func range(of place: PlaceID) -> Range<Int> {
    let tasks = snapshot.tasks
    if snapshot.parts.count == 1 { return snapshot.parts[0].place == place ? 0..<tasks.count : 0..<0 }
    guard let start = tasks.firstIndex(where: { $0.place == place }) else { return 0..<0 }
    return start..<(tasks[start...].firstIndex { $0.place != place } ?? tasks.count)
  }
}

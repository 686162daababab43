/// What the newest failed entry of a log names, to be compared with that of another.
struct ComparedObjects {
  let cause: Cause
  /// Each once, in the order of the log.
  let objects: [Dependent]
  /// Whether the server named all.
  let isWhole: Bool

  init(_ message: SyncMessage, hasFailed: Bool, by table: CauseTable) {
    let explanation = Explanation(message, hasFailed: hasFailed, by: table)
    cause = explanation.cause
    let deciding = message.newestFailed ?? message.newest
    let entry = explanation.entries.first { $0.entry.raw.startIndex == deciding?.raw.startIndex }
    let causes = (entry?.jobs.compactMap(\.cause) ?? []) + [explanation.cause]
    var seen: Set<UInt64> = []
    objects = causes.flatMap(\.objects.objects).filter { seen.insert($0.mark).inserted }
    isWhole = causes.allSatisfy { cause in
      cause.objects.partial == nil && cause.objects.omittedObjects == nil && cause.objects.omittedDatabases == nil
    }
  }

  /// What is new here, what was there and is gone, and what stayed.
  func compared(with older: ComparedObjects) -> [LogComparison.Object] {
    let (mine, theirs) = (Set(objects.map(\.mark)), Set(older.objects.map(\.mark)))
    let new = objects.filter { !theirs.contains($0.mark) }.map { LogComparison.Object(side: .new, object: $0) }
    let gone = older.objects.filter { !mine.contains($0.mark) }.map { LogComparison.Object(side: .gone, object: $0) }
    let same = objects.filter { theirs.contains($0.mark) }.map { LogComparison.Object(side: .both, object: $0) }
    return new + gone + same
  }
}

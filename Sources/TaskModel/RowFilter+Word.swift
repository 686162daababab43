extension RowFilter {
  /// The rows that have a word, and where they have it; `known` are the hits of a word that all of them have.
  func find(_ needle: Needle, in rows: [Int32], after known: WordHits?) -> (rows: [Int32], hits: WordHits) {
    let offsets = needle.withProbe { probe in
      digest.snapshot.tasks.withUnsafeBufferPointer { tasks in
        var offsets = [Int32](repeating: -1, count: tasks.count)
        let starts = known?.starts(for: needle)
        for row in rows { offsets[Int(row)] = starts?[Int(row)] ?? 0 }
        guard let probe else { return offsets }
        var causes = CauseMemory(digest.book)
        // Few rows are looked at one by one, many in the order in which they lie in memory.
        if rows.count < 1000 {
          for row in rows {
            let index = Int(row)
            offsets[index] = Self.offset(of: probe, in: tasks[index], from: offsets[index], index, &causes)
          }
        } else {
          for index in tasks.indices where offsets[index] >= 0 {
            offsets[index] = Self.offset(of: probe, in: tasks[index], from: offsets[index], index, &causes)
          }
        }
        return offsets
      }
    }
    return (rows.filter { offsets[Int($0)] >= 0 }, WordHits(needle: needle, offsets: offsets))
  }

  @inline(__always)
  private static func offset(
    of probe: NeedleProbe, in task: borrowing SyncTask, from start: Int32, _ index: Int, _ causes: inout CauseMemory
  ) -> Int32 {
    let offset = start == WordHits.inCause ? -1 : task.offset(of: probe, from: start)
    if offset >= 0 { return offset }
    return causes.passes(at: index) { $0.isFound(probe) } ? WordHits.inCause : -1
  }
}

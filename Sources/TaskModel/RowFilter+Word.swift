extension RowFilter {
  /// The rows that have a word, and where they have it; `known` are the hits of a word that all of them have.
  func find(_ needle: Needle, in rows: [Int32], after known: WordHits?) -> (rows: [Int32], hits: WordHits) {
    let offsets = needle.withProbe { probe in
      digest.snapshot.tasks.withUnsafeBufferPointer { tasks in
        var offsets = [Int32](repeating: -1, count: tasks.count)
        let starts = known?.starts(for: needle)
        for row in rows { offsets[Int(row)] = starts?[Int(row)] ?? 0 }
        guard let probe else { return offsets }
        // Few rows are looked at one by one, many in the order in which they lie in memory.
        if rows.count < 1000 {
          for row in rows { offsets[Int(row)] = tasks[Int(row)].offset(of: probe, from: offsets[Int(row)]) }
        } else {
          for index in tasks.indices where offsets[index] >= 0 {
            offsets[index] = tasks[index].offset(of: probe, from: offsets[index])
          }
        }
        return offsets
      }
    }
    return (rows.filter { offsets[Int($0)] >= 0 }, WordHits(needle: needle, offsets: offsets))
  }
}

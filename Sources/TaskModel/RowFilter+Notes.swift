extension RowFilter {
  /// The rows of tasks with a note that fits, whether on the task or with an acknowledgement that holds.
  func keepNoted(_ rows: [Int32], _ pattern: Pattern) -> [Int32] {
    let noted = Set(notes.all.lazy.filter { notes[$0.task] == $0 && pattern.matches($0.text) }.map(\.task))
    let checksums = Set(noted.map(\.checksum))
    return rows.filter { row in
      let index = Int(row)
      let task = digest.snapshot.tasks[index]
      if checksums.contains(task.idChecksum), noted.contains(task.id) { return true }
      return roster.acknowledgement(at: index, of: digest).map { !$0.note.isEmpty && pattern.matches($0.note) } ?? false
    }
  }
}

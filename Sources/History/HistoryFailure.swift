package import TaskModel

/// Why the memory can't be read or written.
package struct HistoryFailure: Error, Equatable {
  package let trouble: MemoryTrouble

  package init(_ trouble: MemoryTrouble) { self.trouble = trouble }
}

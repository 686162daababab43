package import SyncLog
package import TaskModel

/// One line that answers the last key; gone with the next one.
package enum Banner: Equatable, Sendable {
  /// Why a command can't be used now.
  case disabled(Wording)
  case paused, resumed
  case refreshing, readingTask
  case notFound(String)
  case wrapped(Bool)
  case copied(CopyItem, CopyOutcome)
  /// These contexts are being opened; unsanitised names.
  case opening([String])
  /// Contexts couldn't be opened, and why.
  case openingFailed(Wording)
  /// The board goes to this moment of the past, epoch milliseconds.
  case seeking(Int64)
  /// The memory has what it was asked to keep.
  case kept(KeptWord)
  /// What changed while nobody looked.
  case cameBack(AwaySummary)
  /// An acknowledgement of this task doesn't hold any more, and why; unsanitised name.
  case returned(name: String?, Acknowledgement.End, limit: Int)
  /// Those of so many tasks don't.
  case returnedTasks(Int)
  /// Why nothing is remembered; nil once it is again.
  case memory(MemoryTrouble?)
  /// The refresh of one task failed.
  case taskFailed(FetchFailure)
  /// Something the program has to say of its surroundings, such as a terminal type it doesn't know.
  case notice(Wording)
}

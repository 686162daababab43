package import SyncLog
package import TaskModel

/// Something that happened.
package enum Event: Sendable {
  case pressed(Key)
  case invoked(Command)
  /// Text that was pasted, not typed.
  case pasted(String)
  /// The wall clock, epoch milliseconds.
  case ticked(Int64)
  case measured(Viewport)
  case laidOut(DetailLayout)
  case pollStarted
  case progressed(Polling.Progress)
  /// The first page, for a board that is empty still.
  case pageArrived(Digest)
  case digested(Digest, tookMilliseconds: Int)
  case pollFailed(FetchFailure)
  /// When the next poll is due, epoch milliseconds; nil while paused.
  case scheduled(nextAt: Int64?)
  case taskDigested(Digest)
  /// A task couldn't be read by itself.
  case taskFailed(id: String, FetchFailure)
  case noticed(Wording)
  /// The terminal was asked to put something on its clipboard.
  case copied(CopyItem, CopyOutcome)
}

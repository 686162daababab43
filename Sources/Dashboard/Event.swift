package import SyncLog
package import TaskModel

/// Something that happened. What happened in a place that isn't watched any more changes nothing.
package enum Event: Sendable {
  case pressed(Key)
  case invoked(Command)
  /// Text that was pasted, not typed.
  case pasted(String)
  /// The wall clock, epoch milliseconds.
  case ticked(Int64)
  case measured(Viewport)
  case laidOut(DetailLayout)
  case pollStarted(PlaceID)
  case progressed(PlaceID, Polling.Progress)
  /// The first page of a place of which nothing is shown yet, with what is known of the others.
  case pageArrived(Digest, from: PlaceID)
  /// What all places show after a poll of one.
  case digested(Digest, from: PlaceID, tookMilliseconds: Int)
  case pollFailed(PlaceID, FetchFailure)
  /// When the next poll is due, epoch milliseconds; nil while paused.
  case scheduled(PlaceID, nextAt: Int64?)
  /// The places that aren't polled, as others show the same instances.
  case spared([PlaceID])
  case taskDigested(Digest)
  /// A task couldn't be read by itself.
  case taskFailed(TaskID, FetchFailure)
  case noticed(Wording)
  /// The terminal was asked to put something on its clipboard.
  case copied(CopyItem, CopyOutcome)
  /// Other places are watched from now on.
  case opened(BoardOpening)
  /// Which contexts there are to choose from.
  case contextsKnown([PlaceChoice])
  /// Contexts that were asked for can't be opened, and why; the board watches what it watched.
  case openingFailed(reason: Wording)
  /// A sign-in asks a person for a passcode; `id` tells the questions of one run apart.
  case passcodeAsked(id: Int, user: String, isAgain: Bool = false)
  /// Nobody waits for that passcode any more.
  case passcodeWithdrawn(id: Int)
  /// What is remembered of places that haven't answered yet; places that have are left as they are.
  case remembered(Digest)
  /// All acknowledgements there are, in place of those that were known.
  case acknowledged(Acknowledgements)
  /// All notes there are, in place of those that were known.
  case notesKnown([TaskNote])
  /// What changed since a person looked last.
  case cameBack(AwaySummary)
  /// What was asked for by `.recall`; nil where nothing is remembered.
  case recalled(TaskID, TaskHistory?)
  /// What was asked for by `.recallLog`: the log of a run, whole; nil where it isn't kept.
  case recalledLog(TaskID, run: Int64, String?)
  /// Why nothing is remembered at the moment; nil once all is well.
  case memoryTroubled(MemoryTrouble?)
  /// The past as asked for by `.playback`, or as it plays: what the board shows from now on.
  case played(Digest, Playback)
  /// The board shows the present again.
  case playbackEnded
}

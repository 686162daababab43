import Dashboard
import TaskModel

/// What the keeper of the memory is asked for.
enum KeeperOrder: Sendable {
  /// From now on these places are watched, and kept as the settings say.
  case watch([KeptPlace], LocalSettings)
  /// Tells what is remembered of a place once more, as this process wasn't there while others may have been.
  case recollect(PlaceID)
  /// Keeps the polls that wait.
  case record
  case acknowledge([AcknowledgementDraft])
  case withdraw([String])
  case note(TaskID, String)
  case recall(TaskID)
  case recallLog(TaskID, run: Int64)
  /// Reads through the file for damage.
  case check
  /// Forgets what got too old, or takes too much room.
  case prune
}

import Dashboard
import TaskModel

/// Plays the past on a board: it posts `.played` and `.playbackEnded` to the board's mailbox.
protocol PastPlayer: Sendable {
  /// The board is painted. A player of a recording shows its first moment now.
  func begin()
  /// Does what a person asks for; never blocks.
  func obey(_ order: PlaybackOrder)
}

import TaskModel

/// All that a board needs before it opens.
struct BoardPlan: Sendable {
  /// What is read behind the board.
  enum Subject: Sendable {
    /// Places that stay as they are.
    case fixed
    /// What a configuration says, as it was read for the start; it may change.
    case configured(BoardSource, BoardReading)
    /// A saved answer, which is read once.
    case saved
    /// A recording, which the player plays; nothing else is read.
    case replay
  }

  let watch: WatchPlan
  let subject: Subject
  let filter: String
  let order: SortOrder
  let post: BoardPost
  /// Where what happens is written down, if anywhere.
  var journal: Journal?
  /// What writes down what is seen, for a replay, if anything.
  var recorder: Recorder?
  /// Where what is seen is remembered.
  var memory = MemoryHome.none
  /// Makes who plays the past, for `Effect.playback`; it may read the memory by the keeper.
  var player: (@Sendable (Mailbox, Keeper) -> any PastPlayer)?

  /// Whether nothing is polled.
  var isOffline: Bool {
    switch subject {
    case .saved, .replay: true
    case .fixed, .configured: false
    }
  }
}

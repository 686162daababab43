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
  }

  let watch: WatchPlan
  let subject: Subject
  let filter: String
  let order: SortOrder
  let post: BoardPost
  /// Where what happens is written down, if anywhere.
  var journal: Journal?

  var isOffline: Bool { if case .saved = subject { true } else { false } }
}

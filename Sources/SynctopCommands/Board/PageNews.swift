import TaskModel

/// What is told of a poll while it runs.
enum PageNews: Sendable {
  /// The first page of the list, which may fill an empty board.
  case firstPage(Snapshot)
  case progress(received: Int, total: Int?)
}

package import TaskModel

/// How far the reading of a list has come.
package struct ListProgress: Sendable, Equatable {
  /// The tasks of the page that has just come, in the service's order.
  package let tasks: [SyncTask]
  /// True for the first page of the list: what may fill an empty board.
  package let isFirst: Bool
  /// Entries received so far, this page's among them.
  package let received: Int
  /// How many there are as the service says; nil when it doesn't, or says nonsense.
  package let total: Int?
}

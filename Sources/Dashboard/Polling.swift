package import TaskModel

/// How reading from the service goes, for the first line of the board.
package struct Polling: Equatable, Sendable {
  /// True for a saved answer, which is read once.
  package var isOffline: Bool
  package var isPaused = false
  package var isFetching = false
  /// When the next poll is due, epoch milliseconds.
  package var nextAt: Int64?
  /// Why the last poll failed; nil after a success.
  package var failure: FetchFailure?
  /// How long the last good poll took, milliseconds.
  package var tookMilliseconds: Int?
  /// Tasks received so far in a poll of many pages, and how many there will be.
  package var progress: Progress?
  /// The configured interval, milliseconds.
  package var interval: Int64

  package struct Progress: Equatable, Sendable {
    package let received: Int
    package let total: Int?

    package init(received: Int, total: Int?) {
      self.received = received
      self.total = total
    }
  }

  package init(isOffline: Bool = false, interval: Int64 = 30_000) {
    self.isOffline = isOffline
    self.interval = interval
  }
}

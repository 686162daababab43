package import TaskModel

/// How reading goes in one place.
package struct PlacePolling: Equatable, Sendable {
  package let place: PlaceID
  package internal(set) var isFetching = false
  /// When the next poll is due, epoch milliseconds; nil while paused.
  package internal(set) var nextAt: Int64?
  /// Why the last poll failed; nil after a success.
  package internal(set) var failure: FetchFailure?
  /// How long the last good poll took, milliseconds.
  package internal(set) var tookMilliseconds: Int?
  /// Tasks received so far in a poll of many pages, and how many there will be.
  package internal(set) var progress: Polling.Progress?
  /// True while another place that is polled shows the same instance, so that this one isn't.
  package internal(set) var isSpared = false

  init(_ place: PlaceID) { self.place = place }
}

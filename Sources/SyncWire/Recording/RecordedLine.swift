package import TaskModel

/// What a line of a recording says, apart from the tasks.
package struct RecordedLine: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    case poll(RecordedPoll)
    case failure(PlaceID, FetchFailure)
    /// Other places were watched from then on.
    case opening(RecordedOpening)
    /// Nothing was recorded any more.
    case end(RecordingEnd)
  }

  /// Epoch milliseconds of the wall clock, which may have been set back.
  package let moment: Int64
  package let content: Content

  package init(moment: Int64, content: Content) {
    self.moment = moment
    self.content = content
  }
}

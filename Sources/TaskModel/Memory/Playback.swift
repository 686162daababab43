/// How a look at the past goes: a recording, or what is remembered.
package struct Playback: Equatable, Sendable {
  package enum Source: Equatable, Sendable {
    /// A file; its name, unsanitised.
    case recording(String)
    /// The memory of the tasks that the board watches.
    case memory
  }

  package let source: Source
  /// The moment that is shown, epoch milliseconds.
  package var moment: Int64
  /// The first and the last moment that there are.
  package var range: ClosedRange<Int64>
  package var isPlaying: Bool
  /// Seconds of the past in one of the clock.
  package var speed: Double
  /// When nobody watched, joined and in order, within the range.
  package var gaps: [WatchedSpan]

  package init(
    source: Source, moment: Int64, range: ClosedRange<Int64>, isPlaying: Bool, speed: Double, gaps: [WatchedSpan] = []
  ) {
    self.source = source
    self.moment = moment
    self.range = range
    self.isPlaying = isPlaying
    self.speed = speed
    self.gaps = gaps
  }
}

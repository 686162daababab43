/// Where and how a recording begins to play.
struct PlaybackStart: Equatable, Sendable {
  /// Epoch milliseconds; nil for its first moment.
  var moment: Int64?
  var isPlaying = true
  var speed = PlaybackPace.usual
}

/// What a person asks of the past.
package enum PlaybackOrder: Equatable, Sendable {
  /// Shows what is remembered of this moment, epoch milliseconds.
  case begin(at: Int64)
  case playOrPause
  /// To the next poll that changed something, or so many further; backwards where negative.
  case step(Int)
  /// Twice as fast so many times; slower where negative.
  case faster(Int)
  /// To the next task that began to fail; backwards where -1.
  case nextFailure(Int)
  /// To that moment, epoch milliseconds; clamped to what there is.
  case seek(Int64)
  /// Back to now.
  case end
}

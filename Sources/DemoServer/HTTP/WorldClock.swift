/// Turns the wall clock into the world's time, which can run faster.
///
/// The world's time moves in steps of a second of the wall clock, so that the pages of one listing show one moment.
struct WorldClock: Sendable {
  /// Where both clocks agree, epoch milliseconds.
  let origin: Int64
  /// Seconds of the world in one of the wall clock; clamped to 0...100,000, and 1 for what is no number.
  let speed: Double

  /// The world's time at `now`.
  func moment(at now: Int64) -> Int64 {
    let seconds = min(max(now - origin, 0) / 1000, 4_000_000_000)
    let pace = speed.isNaN ? 1 : min(max(speed, 0), 100_000)
    return origin + Int64(Double(seconds) * 1000 * pace)
  }
}

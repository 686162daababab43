import TaskModel

/// How fast the past goes by: pure, in milliseconds of the past and seconds of the clock.
struct PlaybackPace: Equatable, Sendable {
  static let speeds = 0.1...10_000.0
  static let usual = 60.0
  /// A time in which nobody watched passes in so many seconds at most.
  static let longestGap = 2.0

  /// Seconds of the past in one of the clock, within `speeds`.
  private(set) var speed: Double

  /// Clamped to `speeds`; what is no number counts as the usual speed.
  init(_ speed: Double = usual) {
    self.speed = speed.isFinite ? min(max(speed, Self.speeds.lowerBound), Self.speeds.upperBound) : Self.usual
  }

  /// Twice as fast so many times; slower where negative.
  mutating func double(_ times: Int) {
    for _ in 0..<min(times.magnitude, 20) { self = PlaybackPace(times > 0 ? speed * 2 : speed / 2) }
  }

  /// Between two looks at the past, so that no second of it is passed over that could be seen.
  var beat: Duration { .milliseconds(Int(min(max(1000 / speed, 100), 1000))) }

  /// The moment that is reached after `seconds` of the clock.
  func moment(from moment: Int64, after seconds: Double, gaps: [WatchedSpan]) -> Int64 {
    let gap = gaps.first { $0.start <= moment && moment < $0.end }
    let inGap = gap.map { Double($0.end - $0.start) / 1000 / Self.longestGap } ?? 0
    let way = seconds * max(speed, inGap) * 1000
    guard way > 0, way < 1e15 else { return moment }
    let reached = moment + Int64(way.rounded())
    // What lies behind a gap goes by at the speed that was asked for.
    return gap.map { inGap > speed ? min(reached, $0.end) : reached } ?? reached
  }
}

package import TaskModel

/// When the next poll comes: the arithmetic of intervals, back-off and patience, with no clock of its own.
///
/// After a success the polls lie on a grid of `interval` from the start of the last one; a point of the grid that
/// passed while a poll ran is skipped. After a failure the wait is `interval` plus a random part of at most
/// min(5 min, interval × 2ⁿ), n being the failures in a row before this one.
package struct PollSchedule: Equatable, Sendable {
  package static let defaultInterval = Duration.seconds(30)
  /// What `interval` is clamped to, and the least time between the starts of two polls.
  package static let intervals = Duration.seconds(1)...Duration.seconds(86_400)
  /// The wait after a refusal that trying again can't cure: at most 13 requests in the first hour.
  package static let patience = Duration.seconds(300)
  /// The longest random part of a wait.
  package static let longestSpread = Duration.seconds(300)
  /// The longest wait that a server may ask for.
  package static let longestRetryAfter = Duration.seconds(3600)

  /// The wanted time between two polls, within `intervals`.
  package var interval: Duration {
    get { wanted }
    set { wanted = Self.clamped(newValue, to: Self.intervals) }
  }

  /// Failed polls in a row up to now.
  package private(set) var failures = 0

  private var wanted: Duration

  package init(interval: Duration = PollSchedule.defaultInterval) {
    wanted = Self.clamped(interval, to: Self.intervals)
  }

  /// Counts the outcome of a poll that took `duration`, and says how long after its end the next one starts.
  package mutating func next(
    after outcome: PollOutcome, taking duration: Duration = .zero,
    using generator: inout some RandomNumberGenerator
  ) -> Duration {
    switch outcome {
    case .snapshot:
      failures = 0
      return interval - remainder(of: duration)
    case .failure(let failure):
      defer { failures += 1 }
      return wait(after: failure, using: &generator)
    }
  }

  private func wait(after failure: FetchFailure, using generator: inout some RandomNumberGenerator) -> Duration {
    let asked = failure.retryAfter.flatMap(retryAfter)
    if failure.kind.needsPatience { return max(interval, Self.patience, asked ?? .zero) }
    return asked ?? interval + spread(using: &generator)
  }

  /// What a server asked for, never less than `interval` and never more than an hour; nil for what is no number.
  private func retryAfter(_ seconds: Double) -> Duration? {
    guard !seconds.isNaN else { return nil }
    let bounded = min(max(seconds, 0), Self.longestRetryAfter.inSeconds)
    return max(interval, .seconds(bounded))
  }

  private func spread(using generator: inout some RandomNumberGenerator) -> Duration {
    // Nine doublings of the shortest interval already exceed the bound.
    let grown = interval * (1 << min(failures, 9))
    let share = Double(generator.next() >> 11) * 0x1p-53
    return min(grown, Self.longestSpread) * share
  }

  /// How far into its grid a poll of this length ended, at least 0 and less than `interval`.
  private func remainder(of duration: Duration) -> Duration {
    guard duration > .zero else { return .zero }
    return duration - interval * Int(duration / interval)
  }

  private static func clamped(_ value: Duration, to range: ClosedRange<Duration>) -> Duration {
    min(max(value, range.lowerBound), range.upperBound)
  }
}

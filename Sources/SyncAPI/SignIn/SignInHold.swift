import TaskModel

/// How long a sign-in that was refused is left alone: twice as long after each refusal, so that no account gets locked
/// by a wrong password, however long the program runs and however often somebody asks.
struct SignInHold {
  private static let shortest = Duration.seconds(300)
  /// The longest time after a refusal by IAM.
  static let longest = Duration.seconds(86_400)
  /// The longest time after fresh tokens that the service refused.
  static let longestForService = Duration.seconds(600)
  private static let waits = Duration.seconds(1)...Duration.seconds(3600)

  private var refusals = 0
  private var held: (failure: FetchFailure, until: Duration)?

  /// Whether there were refusals since all was well.
  var hasRefusals: Bool { refusals > 0 }

  /// Takes note of a refusal at `now`.
  mutating func refuse(_ failure: FetchFailure, at now: Duration, longest: Duration) {
    let time = min(Self.shortest * (1 << min(refusals, 20)), longest)
    refusals += 1
    held = (failure, now + time)
  }

  /// Takes note that IAM asked for patience.
  mutating func wait(_ failure: FetchFailure, at now: Duration) {
    let asked = failure.retryAfter.flatMap { $0.isFinite ? Duration.seconds(min(max($0, 0), 86_400)) : nil }
    held = (failure, now + min(max(asked ?? .seconds(60), Self.waits.lowerBound), Self.waits.upperBound))
  }

  /// The refusal that still stands at `now`, with the time that is left of it.
  func failure(at now: Duration) -> FetchFailure? {
    guard let held, now < held.until else { return nil }
    var failure = held.failure
    let rest = (held.until - now).components
    failure.retryAfter = Double(rest.seconds) + Double(rest.attoseconds) / 1e18
    return failure
  }

  /// All is well again.
  mutating func end() { self = SignInHold() }
}

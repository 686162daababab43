import TaskModel

/// How long a sign-in that failed is left alone: twice as long after each failure, so that no account gets locked by a
/// wrong password, however long the program runs and however often somebody asks.
struct SignInHold {
  /// After refusals by IAM.
  static let byIAM = Duration.seconds(300)...Duration.seconds(86_400)
  /// After fresh passes that the service refused.
  static let byService = Duration.seconds(300)...Duration.seconds(600)
  /// After failures of whoever else hands out credentials; no account is at stake.
  static let byIssuer = Duration.seconds(15)...Duration.seconds(600)
  /// After what never came to an answer: enough that nobody is stormed.
  private static let byFault = Duration.seconds(1)...Duration.seconds(30)
  /// When nobody gave a passcode.
  private static let unanswered = Duration.seconds(60)
  private static let waits = Duration.seconds(1)...Duration.seconds(3600)

  private var refusals = 0
  private var faults = 0
  private var held: (failure: FetchFailure, until: Duration)?

  /// Whether there were refusals since all was well.
  var hasRefusals: Bool { refusals > 0 }

  /// Takes note of a sign-in that failed at `now`.
  ///
  /// Only what IAM answered can be held against the account; what never reached it can be tried again soon.
  mutating func note(_ failure: FetchFailure, at now: Duration) {
    switch failure.step {
    case .passcode: held = (failure, now + Self.unanswered)
    case .issue: refuse(failure, at: now, Self.byIssuer)
    case .signIn, .read: noteAnswer(failure, at: now)
    }
  }

  /// Takes note of a refusal at `now`, to be held for a time within `range`.
  mutating func refuse(_ failure: FetchFailure, at now: Duration, _ range: ClosedRange<Duration>) {
    held = (failure, now + Self.time(refusals, range))
    refusals += 1
  }

  /// The failure that still stands at `now`, with the time that is left of it.
  func failure(at now: Duration) -> FetchFailure? {
    guard let held, now < held.until else { return nil }
    var failure = held.failure
    failure.retryAfter = (held.until - now) / .seconds(1)
    return failure
  }

  /// A sign-in came to a pass, which the service may still refuse.
  mutating func answered() { faults = 0 }

  /// All is well again.
  mutating func end() { self = SignInHold() }

  private mutating func noteAnswer(_ failure: FetchFailure, at now: Duration) {
    switch failure.kind {
    case .signInFailed, .forbidden, .notFound, .badRequest, .passcodeMissing:
      refuse(failure, at: now, Self.byIAM)
    case .throttled: wait(failure, at: now)
    case .hostUnknown, .connectionRefused, .connectionLost, .timedOut, .tlsFailed, .serverFault, .redirected, .notJSON,
      .malformed, .tooLarge, .unreadable, .proxyUnreachable, .proxyRefused, .programFailed, .metadataMissing, .other:
      held = (failure, now + Self.time(faults, Self.byFault))
      faults += 1
    }
  }

  /// Takes note that IAM asked for patience.
  private mutating func wait(_ failure: FetchFailure, at now: Duration) {
    let asked = failure.retryAfter.flatMap { $0.isFinite ? Duration.seconds(min(max($0, 0), 86_400)) : nil }
    held = (failure, now + min(max(asked ?? .seconds(60), Self.waits.lowerBound), Self.waits.upperBound))
  }

  private static func time(_ failures: Int, _ range: ClosedRange<Duration>) -> Duration {
    min(range.lowerBound * (1 << min(failures, 20)), range.upperBound)
  }
}

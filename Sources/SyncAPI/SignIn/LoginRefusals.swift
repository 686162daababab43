import TaskModel

/// Logins that IAM refused lately: one that is wrong for one project is wrong for all, and the account may get locked.
actor LoginRefusals {
  /// How long a refused login isn't sent again, for whichever project.
  private static let time = Duration.seconds(300)
  /// Logins kept; the oldest are forgotten.
  private static let limit = 64

  private var refused: [(login: PasswordLogin, failure: FetchFailure, until: Duration)] = []

  /// The refusal of that login that still stands at `now`, with the time that is left of it.
  func failure(of login: PasswordLogin, at now: Duration) -> FetchFailure? {
    guard let entry = refused.last(where: { $0.login == login }), now < entry.until else { return nil }
    var failure = entry.failure
    failure.retryAfter = (entry.until - now) / .seconds(1)
    return failure
  }

  func note(_ failure: FetchFailure, of login: PasswordLogin, at now: Duration) {
    refused.removeAll { $0.login == login }
    refused.append((login, failure, now + Self.time))
    if refused.count > Self.limit { refused.removeFirst() }
  }
}

import TaskModel

/// Logins that IAM refused lately: one that is wrong for one project is wrong for all, and the account may get locked.
actor LoginRefusals {
  /// Logins kept; the oldest are forgotten.
  private static let limit = 64

  private var refused: [(login: PasswordLogin, hold: SignInHold)] = []

  /// The refusal of that login that still stands at `now`, with the time that is left of it.
  func failure(of login: PasswordLogin, at now: Duration) -> FetchFailure? {
    hold(of: login)?.failure(at: now)
  }

  /// Whether that login was refused since it was taken last.
  func knows(_ login: PasswordLogin) -> Bool { hold(of: login) != nil }

  /// Takes note of a refusal; it isn't sent again for a while that grows, for whichever project.
  func note(_ failure: FetchFailure, of login: PasswordLogin, at now: Duration) {
    var hold = hold(of: login) ?? SignInHold()
    hold.refuse(failure, at: now, SignInHold.byIAM)
    forget(login)
    refused.append((login, hold))
    if refused.count > Self.limit { refused.removeFirst() }
  }

  /// IAM took that login.
  func forget(_ login: PasswordLogin) { refused.removeAll { $0.login == login } }

  private func hold(of login: PasswordLogin) -> SignInHold? { refused.last { $0.login == login }?.hold }
}

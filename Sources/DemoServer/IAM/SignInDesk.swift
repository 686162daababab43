/// Checks the proofs of a sign-in: keeps count of wrong ones, and takes each passcode once.
actor SignInDesk {
  /// What a proof is worth.
  enum Finding: Equatable {
    case right, wrong, wrongPasscode, locked
    /// The password is right, and a passcode is wanted too.
    case incomplete
  }

  /// Wrong sign-ins in a row that lock a user, and for how long: the service's defaults.
  static let lock = (attempts: 5, seconds: Int64(900))

  private var lockout = Lockout(limit: lock.attempts, seconds: lock.seconds)
  /// The half minutes whose passcodes are used up, by user; older ones than the last few are forgotten.
  private var used: [String: [Int64]] = [:]

  /// What the proofs of `user` are worth at `now`; nil passcode when none was sent.
  func check(_ user: DemoUser, password: String, passcode: String?, at now: Int64) -> Finding {
    if lockout.isLocked(user.id, at: now) { return .locked }
    let isRight = password == user.password
    if isRight, passcode == nil, user.factor != nil { return .incomplete }
    if isRight, isRightPasscode(passcode, of: user, at: now) {
      lockout.succeed(user.id)
      return .right
    }
    lockout.fail(user.id, at: now)
    return isRight ? .wrongPasscode : .wrong
  }

  private func isRightPasscode(_ passcode: String?, of user: DemoUser, at now: Int64) -> Bool {
    guard let passcode else { return user.factor == nil }
    guard let step = user.factor?.step(of: passcode, at: now), used[user.id]?.contains(step) != true else {
      return false
    }
    used[user.id] = Array(((used[user.id] ?? []) + [step]).suffix(8))
    return true
  }
}

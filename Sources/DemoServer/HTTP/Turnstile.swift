/// Numbers the requests as they come, and counts them against the limits.
actor Turnstile {
  /// Whose calls of what kind.
  private struct Count: Hashable {
    let caller: String
    let kind: CallLimit.Kind
  }

  private var passed = 0
  /// As many as there are callers and kinds.
  private var limits: [Count: CallLimit] = [:]

  /// The next request's number, from 1.
  func number() -> Int {
    passed += 1
    return passed
  }

  /// Takes a call at `now`: nil, or the seconds until the caller's next one of this kind is free.
  func wait(_ caller: String, _ kind: CallLimit.Kind, at now: Int64) -> Int? {
    limits[Count(caller: caller, kind: kind), default: CallLimit(kind)].take(at: now)
  }
}

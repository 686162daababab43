/// Numbers the requests as they come, and counts them against the limit.
actor Turnstile {
  private var passed = 0
  private var limit = CallLimit()

  /// The next request's number, from 1.
  func number() -> Int {
    passed += 1
    return passed
  }

  /// Takes a call at `now`: nil, or the seconds until the next one is free.
  func wait(at now: Int64) -> Int? { limit.take(at: now) }
}

/// Notices that the machine slept: the clock that counts sleep got ahead of the one that doesn't.
struct SuspensionWatch {
  private var continuous = ContinuousClock.now
  private var suspending = SuspendingClock.now

  /// True once after each sleep of five seconds or more.
  mutating func noticed() -> Bool {
    let asleep = (ContinuousClock.now - continuous) - (SuspendingClock.now - suspending)
    continuous = .now
    suspending = .now
    return asleep >= .seconds(5)
  }
}

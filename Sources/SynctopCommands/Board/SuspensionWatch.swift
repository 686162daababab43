/// Notices that the machine slept: the clock that counts sleep got ahead of the one that doesn't.
struct SuspensionWatch {
  private var continuous = ContinuousClock.now
  private var suspending = SuspendingClock.now

  /// How long the machine slept since the last call, in milliseconds; nil for less than five seconds.
  mutating func sleep() -> Int64? {
    let asleep = (ContinuousClock.now - continuous) - (SuspendingClock.now - suspending)
    continuous = .now
    suspending = .now
    return asleep >= .seconds(5) ? asleep.milliseconds : nil
  }
}

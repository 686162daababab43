/// When somebody watched a made-up year.
struct YearWatch {
  /// True where a board ran all the time.
  let isConstant: Bool

  private static let hour: Int64 = 3_600_000
  private static let day: Int64 = 86_400_000

  /// The spans of the day that begins at `midnight`, epoch milliseconds: all of most days; of every third night, and of
  /// every fourth weekend, nothing, and now and then a restart.
  func spans(midnight: Int64, dice: inout AnswerMaker) -> [Range<Int64>] {
    let whole = midnight..<midnight + Self.day
    if isConstant { return [whole] }
    let weekday = midnight / Self.day % 7
    // The first of January 1970 was a Thursday.
    if weekday == 2 || weekday == 3, (midnight / Self.day / 7).isMultiple(of: 4) { return [] }
    let isNight = dice.below(3) > 0
    let morning = midnight + 8 * Self.hour + Int64(dice.below(3_600_000))
    let evening = midnight + 19 * Self.hour + Int64(dice.below(3_600_000))
    let pause = midnight + 12 * Self.hour + Int64(dice.below(3_600_000))
    let after = pause + Int64(5 + dice.below(30)) * 60_000
    let first = (isNight ? whole.lowerBound : morning)..<pause
    let second = after..<(isNight ? whole.upperBound : evening)
    return [first, second]
  }
}

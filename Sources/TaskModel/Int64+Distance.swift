extension Int64 {
  /// How far this lies behind another number; the ends of the range where no number holds that.
  func clampedDistance(from other: Int64) -> Int64 {
    let (distance, overflow) = subtractingReportingOverflow(other)
    return overflow ? (self > other ? .max : .min) : distance
  }
}

/// Reads how long a server asks to wait.
enum RetryAfter {
  /// Seconds from `now`, the longest where several headers say something; nil when none of them makes sense.
  ///
  /// Neither clamped nor trusted: a date in the past gives a negative number.
  static func seconds(_ values: [String], now: Int64) -> Double? {
    values.compactMap { seconds($0, now: now) }.max()
  }

  private static func seconds(_ value: String, now: Int64) -> Double? {
    let text = String(value.prefix(64))
    if text.utf8.allSatisfy({ "0123456789.-+".utf8.contains($0) }), let number = Double(text), number.isFinite {
      return number
    }
    return HTTPDate.epochSeconds(text).map { Double($0) - Double(now) / 1000 }
  }
}

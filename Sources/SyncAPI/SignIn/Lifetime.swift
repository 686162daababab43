/// For how long something is good that a server says the end of.
enum Lifetime {
  /// The longest life that is believed, in milliseconds.
  private static let longest: Int64 = 366 * 86_400_000

  /// From `start` to `end`, both in epoch milliseconds; nil where it is over.
  static func between(_ start: Int64, and end: Int64) -> Duration? {
    let (time, overflow) = end.subtractingReportingOverflow(start)
    if overflow { return end > start ? .milliseconds(longest) : nil }
    return time > 0 ? .milliseconds(min(time, longest)) : nil
  }

  /// What a server's clock says in an answer, epoch milliseconds; nil where it says nothing.
  static func serverTime(_ response: Response) -> Int64? {
    response.values("date").first.flatMap(HTTPDate.epochSeconds).map { $0 * 1000 }
  }
}

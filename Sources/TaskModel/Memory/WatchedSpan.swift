/// A time during which somebody watched without a gap, from one good poll to another; epoch milliseconds.
package struct WatchedSpan: Equatable, Sendable {
  package let start: Int64
  package let end: Int64

  package init(start: Int64, end: Int64) {
    self.start = start
    self.end = end
  }

  /// The longest time, in milliseconds, between two good polls of one span, where one is made every `interval`
  /// milliseconds: after more, runs may have been missed.
  package static func gapLimit(interval: Int64) -> Int64 {
    let (limit, overflow) = interval.multipliedReportingOverflow(by: 3)
    return overflow ? .max : max(limit, 120_000)
  }
}

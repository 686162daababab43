/// A time during which somebody watched without a gap, from one good poll to another; epoch milliseconds.
package struct WatchedSpan: Equatable, Sendable {
  package let start: Int64
  package let end: Int64

  package init(start: Int64, end: Int64) {
    self.start = start
    self.end = end
  }
}

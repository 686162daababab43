/// How long a run took, as far as was seen; milliseconds, never negative.
package struct RunDuration: Equatable, Sendable {
  /// At least so long.
  package let atLeast: Int64
  /// At most so long; nil where no poll saw the end soon.
  package let atMost: Int64?

  package init(atLeast: Int64, atMost: Int64?) {
    self.atLeast = atLeast
    self.atMost = atMost
  }

  /// Whether both bounds are the same.
  package var isExact: Bool { atLeast == atMost }
}

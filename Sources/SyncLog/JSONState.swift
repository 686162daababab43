/// How far the JSON of a log could be read, worst first.
package enum JSONState: String, Comparable, Sendable, CaseIterable {
  /// It is cut, at its end or at its head.
  case truncated
  /// It is no JSON, though it was meant as such.
  case invalid
  case ok
  /// There is none.
  case none

  package static func < (one: JSONState, other: JSONState) -> Bool {
    (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
  }
}

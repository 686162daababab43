/// A comparison with a number: milliseconds, or runs.
struct Comparison: Equatable, Sendable {
  enum Relation: String, CaseIterable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case more = ">"
    case less = "<"
    case equal = "="
  }

  var relation: Relation
  var number: Int64

  func holds(_ value: Int64) -> Bool {
    switch relation {
    case .atLeast: value >= number
    case .atMost: value <= number
    case .more: value > number
    case .less: value < number
    case .equal: value == number
    }
  }
}

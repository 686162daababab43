/// What is wrong with a filter, as data: said beside the filter, which works on as well as it can.
package enum QueryProblem: Equatable, Sendable {
  /// The word before the colon or comparison is no field; the term is searched as plain text.
  case unknownField(String, nearest: String?)
  /// The field has no such value.
  case unknownValue(field: String, value: String, nearest: String?)
  /// The field compares with a span of time such as `2h`, or a number, and this is none; the term is left out.
  case unreadableNumber(field: String, value: String)
  /// A parenthesis has no partner.
  case unbalancedParenthesis
  /// Only the first `Query.maximumLength` bytes count.
  case tooLong
}

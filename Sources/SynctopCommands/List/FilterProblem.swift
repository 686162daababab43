import TaskModel

/// What is wrong with a filter, in words for the command line.
struct FilterProblem {
  let text: String
  /// True where a script would get tasks that it didn't mean.
  let isError: Bool

  init(_ problem: QueryProblem) {
    switch problem {
    case .unknownField(let field, let nearest):
      text = "\(field) is no field, so the term is searched as text" + Self.hint(nearest)
      isError = false
    case .unknownValue(let field, let value, let nearest):
      text = "\(field) has no value \(value)" + Self.hint(nearest)
      isError = true
    case .unreadableNumber(let field, let value):
      text = "\(field) compares with a time such as 2h or a number, not with \(value)"
      isError = true
    case .unbalancedParenthesis:
      text = "a parenthesis has no partner"
      isError = true
    case .tooLong:
      text = "only the first \(Query.maximumLength) bytes count"
      isError = true
    }
  }

  private static func hint(_ nearest: String?) -> String { nearest.map { "; did you mean \($0)?" } ?? "" }
}

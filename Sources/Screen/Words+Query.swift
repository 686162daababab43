import TaskModel

extension Words {
  /// What is wrong with the filter, for the footer.
  func problem(_ problem: QueryProblem) -> String {
    switch problem {
    case .unknownField(let field, let nearest):
      say("No field \(SafeText.line(field)): searched as text.", "没有字段 \(SafeText.line(field))，按文本搜索。") + hint(nearest)
    case .unknownValue(let field, let value, let nearest):
      say(
        "\(SafeText.line(field)) has no value \(SafeText.line(value)).",
        "\(SafeText.line(field)) 没有取值 \(SafeText.line(value))。")
        + hint(nearest)
    case .unreadableNumber(let field, let value):
      say(
        "\(SafeText.line(field)) compares with a span such as 2h or 30m, not \(SafeText.line(value)).",
        "\(SafeText.line(field)) 需要 2h 或 30m 这样的时长，而不是 \(SafeText.line(value))。")
    case .unbalancedParenthesis: say("A parenthesis has no partner.", "括号不成对。")
    case .tooLong: say("The filter is too long; its end doesn't count.", "过滤条件过长，末尾部分无效。")
    }
  }

  private func hint(_ nearest: String?) -> String { nearest.map { say(" Did you mean \($0)?", " 是否为 \($0)？") } ?? "" }
}

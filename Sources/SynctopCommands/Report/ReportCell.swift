import TaskModel

/// A cell of a report's table.
struct ReportCell: Sendable, ExpressibleByStringLiteral {
  let text: String
  /// What colours it; nil for none.
  var state: TaskState?

  init(_ text: String, _ state: TaskState? = nil) {
    self.text = text
    self.state = state
  }

  init(stringLiteral text: String) { self.init(text) }
}

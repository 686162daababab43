import Screen
import TaskModel

/// A report before it is Markdown or HTML. All texts are as they came: writers mask, sanitise and escape them.
struct ReportDocument: Sendable {
  let language: Language
  var title: String
  /// What it is about: each with its label.
  var facts: [(label: String, value: String)] = []
  var sections: [ReportSection] = []
}

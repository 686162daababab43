import TaskModel

/// A part of a report under its own heading.
struct ReportSection: Sendable {
  /// 2 for a part of the report, 3 for a part of that.
  var level = 2
  let title: String
  /// What colours the heading; nil for none.
  var state: TaskState?
  var blocks: [ReportBlock] = []
}

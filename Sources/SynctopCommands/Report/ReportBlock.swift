/// A piece of a report.
enum ReportBlock: Sendable {
  case paragraph(String)
  case items([String])
  /// The first row is the heading.
  case table([[ReportCell]])
  case steps([ReportStep])
  /// What the tasks did over the time: a picture where there can be one.
  case timelines(TimelineChart)
}

import ArgumentParser

/// How a report is written.
enum ShiftReportFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
  case markdown, html, json
}

import ArgumentParser

/// How `config show` writes.
enum ReportFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
  case table, json
}

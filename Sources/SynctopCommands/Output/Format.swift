import ArgumentParser

/// How tasks are written.
enum Format: String, CaseIterable, Sendable, ExpressibleByArgument {
  case table, json, ndjson, csv
}

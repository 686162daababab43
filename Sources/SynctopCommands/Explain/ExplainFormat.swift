import ArgumentParser

/// How an explanation is written.
enum ExplainFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
  case text, json, sql, markdown
}

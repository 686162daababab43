import ArgumentParser

/// How `doctor` writes; `text` is another name for the table.
enum DoctorFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
  case table, text, json
}

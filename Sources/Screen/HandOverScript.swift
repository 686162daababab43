package import SyncLog

/// The SQL of a step as a person is shown it.
package enum HandOverScript {
  /// Every statement on lines of its own; those that change anything are comments unless they were asked for.
  package static func text(of step: Remedy.Step, _ options: RemedyOptions) -> String {
    let text = step.sql.joined(separator: "\n")
    guard step.isDestructive, !options.isDestructive else { return text }
    let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" }
    return lines.map { line in
      let line = String(line)
      return line.isEmpty || line.hasPrefix("--") ? line : "-- " + line
    }.joined(separator: "\n")
  }
}

import SyncLog

/// Writes tasks as JSON text piece by piece, so that a long list isn't held in memory as one text.
struct TaskJSON {
  /// Bytes that are gathered before they are written.
  private static let chunk = 1 << 20

  let output: Output
  let streakLimit: Int
  let causes: CauseTable
  /// Two blanks a level, one member a line.
  let isPretty: Bool

  /// `{"total", "fetched", "tasks": […]}`.
  func list(_ tasks: [DerivedTask], total: Int?, fetched: Int) throws {
    let breaks = isPretty ? "\n  " : ""
    let blank = isPretty ? " " : ""
    let number = total.map(String.init) ?? "null"
    var text =
      "{\(breaks)\"total\":\(blank)\(number),\(breaks)\"fetched\":\(blank)\(fetched),\(breaks)\"tasks\":\(blank)["
    for (index, task) in tasks.enumerated() {
      text += (index == 0 ? "" : ",") + (isPretty ? "\n" : "") + indented(task)
      try flush(&text, above: Self.chunk)
    }
    text += (isPretty && !tasks.isEmpty ? "\n  " : "") + "]" + (isPretty ? "\n}" : "}") + "\n"
    try flush(&text, above: 0)
  }

  /// One object a line.
  func lines(_ tasks: [DerivedTask]) throws {
    var text = ""
    for task in tasks {
      text += task.object(streakLimit: streakLimit, causes: causes).jsonText() + "\n"
      try flush(&text, above: Self.chunk)
    }
    try flush(&text, above: 0)
  }

  /// One object.
  func one(_ task: DerivedTask) throws {
    try output.line(task.object(streakLimit: streakLimit, causes: causes).jsonText(pretty: isPretty))
  }

  private func indented(_ task: DerivedTask) -> String {
    let text = task.object(streakLimit: streakLimit, causes: causes).jsonText(pretty: isPretty)
    guard isPretty else { return text }
    return text.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
  }

  private func flush(_ text: inout String, above limit: Int) throws {
    guard text.utf8.count > limit else { return }
    try output.data(text)
    text = ""
  }
}

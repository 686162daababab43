import Screen
import SyncLog

/// Prints tasks in the format that was asked for.
struct TaskPrinter {
  let output: Output
  let options: DataOptions
  let settings: LocalSettings
  /// Epoch milliseconds.
  let now: Int64
  /// The contexts that were asked, by name; empty where none are configured.
  var contexts: Set<String> = []

  /// `total` is how many there are as the service says, `fetched` how many came, before our own filter.
  func list(_ tasks: [DerivedTask], total: Int?, fetched: Int) throws {
    switch options.format(for: output) {
    case .json: try json.list(tasks, total: total, fetched: fetched)
    case .ndjson: try json.lines(tasks)
    case .csv: try csv(tasks)
    case .table:
      try output.data(table.text(tasks, hasContexts: contexts.count > 1))
      if let total, total > fetched { output.words("\(fetched) of \(total) tasks") }
    }
  }

  func one(_ task: DerivedTask) throws {
    switch options.format(for: output) {
    case .json: try json.one(task)
    case .ndjson: try json.lines([task])
    case .csv: try csv([task])
    case .table: try output.data(TaskSheet(settings: settings, now: now, columns: output.columns).text(task))
    }
  }

  private func csv(_ tasks: [DerivedTask]) throws {
    let format = TaskCSV(hasContexts: !contexts.isEmpty || tasks.contains { $0.context != nil })
    var text = format.header
    for task in tasks {
      text += format.record(task)
      guard text.utf8.count > 1 << 20 else { continue }
      try output.data(text)
      text = ""
    }
    try output.data(text)
  }

  private var json: TaskJSON {
    TaskJSON(
      output: output, streakLimit: settings.streakLimit, causes: settings.ownCauses ?? .standard,
      isPretty: output.isTerminal)
  }

  private var table: TaskTable {
    TaskTable(
      columns: output.columns, isColored: output.isColored(options.color, environment: Surroundings.environment),
      language: settings.language, now: now)
  }
}

import History
import TaskModel

/// The memory as commands read it: opened, and narrowed to what they tell of.
struct OpenedPast {
  let settings: LocalSettings
  let connection: ConnectionOptions
  let output: Output

  /// What is remembered from `since` to `until`, epoch milliseconds; only of the task with the id `task` where that is
  /// given, which is looked for in every scope if the chosen ones don't have it. Throws `CommandFailure`.
  func past(since: Int64, until: Int64, isAll: Bool, task: String? = nil) throws -> Past {
    try read { reader in
      let past = try reader.past(
        choice(reader.history).scopes(isAll: isAll || task != nil && isUnnarrowed), since: since, until: until,
        task: task)
      guard let task, past.tasks.isEmpty else { return past }
      throw CommandFailure(
        "nothing is remembered of a task \(task)",
        nextStep: "`synctop history --all` tells of all tasks in a period, `synctop list` of those that there are")
    }
  }

  /// Reads the memory, with its troubles as failures of the command.
  func read<Value>(_ body: (PastReader) throws -> Value) throws -> Value {
    let file = MemoryFile(settings.state)
    let history = try file.open { output.words("synctop: warning: \($0)") }
    defer { history.close() }
    do {
      return try body(PastReader(history: history, settings: settings))
    } catch let failure as HistoryFailure {
      throw MemoryFile.failure(failure.trouble, file.path)
    }
  }

  func choice(_ history: History) -> ScopeChoice {
    ScopeChoice(history: history, connection: connection, settings: settings)
  }

  /// Whether no flag says which place is meant, so that a task's id may be of any.
  var isUnnarrowed: Bool { connection.flags().isEmpty }
}

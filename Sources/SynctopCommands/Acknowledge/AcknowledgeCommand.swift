import ArgumentParser
import History
import Screen
import TaskModel

/// `synctop acknowledge`: says of a task's trouble that somebody sees to it, as `a` does on the board.
struct AcknowledgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acknowledge", abstract: "Say of what fails that it is being seen to, as on the board.",
    discussion: """
      It works on what synctop remembers of a task, without asking the service, and also while a board is open: that \
      shows it at its next poll. An acknowledgement holds for this trouble: another cause, a failure after a success, \
      the service's limit of failures in a row, or --until ends it. Exit 1 where there is nothing to acknowledge.
      """)

  @Argument(help: "The task's id.")
  var taskID: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "All tasks that fail for this cause, by the fingerprint that list and explain tell.", valueName: "f"))
  var fingerprint: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What is being done, at most \(Acknowledgement.noteLimit) characters.", valueName: "text"))
  var note: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it ends by itself: 4h, 08:00, 2024-03-20T10:30, or ISO 8601.", valueName: "time"))
  var until: String?

  @Flag(help: "Take acknowledgements back instead.")
  var remove = false

  @Flag(help: "Print the acknowledgements that hold.")
  var list = false

  @Flag(help: "Look in every place that is remembered, not only in the contexts that are opened.")
  var all = false

  @Option(help: "With --list: table, json, ndjson or csv; table on a terminal, json off it.")
  var format: Format?

  @Option(help: ArgumentHelp("The language: en or zh-Hans.", valueName: "language"))
  var lang: String?

  @OptionGroup(title: "Connection") var connection: ConnectionOptions

  func validate() throws {
    let targets = [taskID, fingerprint].compactMap(\.self)
    if !list, targets.isEmpty { throw ValidationError("name a task by its id, or a cause by --fingerprint") }
    if targets.contains("") { throw ValidationError("an empty id or fingerprint names nothing") }
    if targets.count > 1 { throw ValidationError("name either a task or a cause, not both") }
    if list, remove || note != nil || until != nil {
      throw ValidationError("--list goes without --remove, --note and --until")
    }
    if remove, note != nil || until != nil { throw ValidationError("--remove goes without --note and --until") }
    if !list, format != nil { throw ValidationError("--format needs --list") }
    guard let note, note.count > Acknowledgement.noteLimit else { return }
    throw ValidationError("--note has \(note.count) characters; at most \(Acknowledgement.noteLimit) are kept")
  }

  func run() async throws {
    let output = Output()
    let settings = try connection.resolveLocal(BoardFlags(language: lang))
    let now = WallClock.now()
    let end = try end(now: now, zone: settings.displayZone)
    let opened = OpenedPast(settings: settings, connection: connection, output: output)
    try opened.read { reader in
      let isAll = all || (taskID != nil && opened.isUnnarrowed)
      let scopes = try opened.choice(reader.history).scopes(isAll: isAll)
      let desk = try AcknowledgeDesk(scopes, in: reader.history, settings: settings, now: now)
      let target = AcknowledgeTarget(task: taskID, fingerprint: fingerprint)
      if list { return try printer(settings, output).list(desk.holding(target), format) }
      let done = try remove ? desk.withdraw(target) : desk.acknowledge(target, note: note ?? "", until: end)
      try output.data(printer(settings, output).lines(done, isRemoved: remove))
    }
  }

  private func printer(_ settings: LocalSettings, _ output: Output) -> AcknowledgePrinter {
    AcknowledgePrinter(words: ReportWords(settings.language), zone: settings.displayZone, output: output)
  }

  private func end(now: Int64, zone: ZoneRules) throws -> Int64? {
    guard let until else { return nil }
    let reader = MomentText(now: now, zone: zone, direction: .future)
    guard let moment = reader.milliseconds(until) else {
      throw CommandFailure(
        "--until \(until.prefix(80)) is no moment", nextStep: "write a time such as 4h, 08:00 or 2024-03-20T10:30",
        code: 2)
    }
    guard moment > now else {
      throw CommandFailure("--until \(until) is over already", nextStep: "name a later moment", code: 2)
    }
    return moment
  }
}

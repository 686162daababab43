import ArgumentParser
import History
import Screen
import TaskModel

/// `synctop history`: what synctop saw of tasks, from its own memory.
struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Print the changes and runs that synctop remembers, without asking anybody.",
    discussion: """
      The service keeps no history; this is what a synctop saw while it was open, with the times at which nobody \
      watched. Without TASK_ID it tells of all tasks of the contexts that are opened, by default of the last 24 hours; \
      with it, of the last 30 days. JSON is {"since","until","cut","watched":[{"start","end"}],"scopes":[…],"tasks":[…],\
      "transitions":[…],"runs":[…],"statistics":{…}}, newest first; ndjson has one object a change or run, with \
      "type":"transition" or "run". All moments are epoch milliseconds. A change lies between "after" and "at"; a run's \
      duration between "duration_at_least" and "duration_at_most", where that is known.
      """)

  @Argument(help: "The task's id; all tasks without it.")
  var taskID: String?

  @OptionGroup(title: "Period") var period: PastOptions

  @Option(help: "table, json, ndjson or csv; table on a terminal, json off it.")
  var format: Format?

  @Option(help: "auto, always or never.")
  var color: ColorChoice = .auto

  @Option(help: ArgumentHelp("The language: en or zh-Hans.", valueName: "language"))
  var lang: String?

  @OptionGroup(title: "Connection") var connection: ConnectionOptions

  func run() async throws {
    let output = Output()
    let settings = try connection.resolveLocal(BoardFlags(language: lang))
    let now = WallClock.now()
    let day: Int64 = 86_400_000
    let window = try period.window(now: now, length: taskID == nil ? day : 30 * day, zone: settings.displayZone)
    let opened = OpenedPast(settings: settings, connection: connection, output: output)
    let past = try opened.past(since: window.since, until: window.until, isAll: period.all, task: taskID)
    if past.isCut { output.words("synctop: warning: only the newest \(PastReader.limit) runs and changes are told") }
    let printer = HistoryPrinter(
      past: past, settings: settings, output: output,
      isColored: output.isColored(color, environment: Surroundings.environment))
    try printer.write(format ?? (output.isTerminal ? .table : .json))
  }
}

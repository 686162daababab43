import ArgumentParser
import Screen

/// The flags of commands that print tasks.
struct DataOptions: ParsableArguments {
  @Option(help: "table, json, ndjson or csv; table on a terminal, json off it.")
  var format: Format?

  @Option(help: "auto, always or never.")
  var color: ColorChoice = .auto

  @Option(help: ArgumentHelp("Read a saved list answer instead of asking the service.", valueName: "file"))
  var input: String?

  @Option(help: ArgumentHelp("With --input: the moment it is, ISO 8601 with a zone.", valueName: "time"))
  var now: String?

  func validate() throws {
    guard let now else { return }
    guard input != nil else { throw ValidationError("--now needs --input; a service has the clock of the world") }
    guard ISOMoment.milliseconds(now) != nil else {
      throw ValidationError("--now \(now) is no moment; write it like 2024-03-20T10:30:00+08:00")
    }
  }

  /// The moment for which tasks are judged, epoch milliseconds.
  var moment: Int64 { now.flatMap(ISOMoment.milliseconds) ?? WallClock.now() }

  /// The format asked for, or the one that fits where stdout leads.
  func format(for output: Output) -> Format { format ?? (output.isTerminal ? .table : .json) }
}

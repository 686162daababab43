import ArgumentParser
import TaskModel

/// `synctop list`: tasks for scripts and for people.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print the tasks, from the service or from a saved answer.")

  @OptionGroup(title: "The API's own parameters") var parameters: ListParameters
  @OptionGroup(title: "On what came") var filter: ClientFilter
  @OptionGroup(title: "Output") var data: DataOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions

  func run() async throws {
    let output = Output()
    let interruption = Interruption.ends(with: 130)
    defer { interruption.cancel() }
    let (answer, settings) = try await answer()
    for warning in filter.warnings + answer.notes + (answer.past.warning.map { [$0] } ?? []) {
      output.words("synctop: warning: \(warning)")
    }
    for failure in answer.failures { output.words("synctop: \(failure.text)") }
    guard answer.failures.isEmpty || answer.failures.count < answer.places.count else { throw ExitCode(1) }
    let now = data.moment
    let selection = try TaskSelection(
      answer.tasks, query: filter.query, order: filter.order, now: now, zone: settings.serviceZone,
      places: answer.places, causes: settings.checkedCauses(), past: answer.past, gapLimit: settings.gapLimit,
      limit: settings.streakLimit)
    var printer = TaskPrinter(output: output, options: data, settings: settings, now: now)
    printer.contexts = Set(answer.places.map(\.context).filter { !$0.isEmpty })
    try printer.list(selection.tasks, total: answer.total, fetched: answer.tasks.count)
    // What came is printed all the same; a script learns from the status that it isn't all.
    if !answer.failures.isEmpty { throw ExitCode(1) }
  }

  private func answer() async throws -> (answer: ReceivedList, settings: LocalSettings) {
    if let input = data.input {
      let settings = try connection.resolveLocal()
      return (try OfflineService(SavedFile.read(input)).answer(parameters), settings)
    }
    let contexts = try await connection.resolveAll()
    let local = try connection.resolveLocal(isTold: true)
    let calls = PlaceCall.all(contexts, local: local)
    var list = try await ReceivedList.read(calls, parameters)
    list.past = KnownPast(of: calls.map { ($0.place.id, $0.scope) }, settings: local, now: data.moment)
    return (list, local)
  }
}

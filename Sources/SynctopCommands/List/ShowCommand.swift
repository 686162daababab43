import ArgumentParser
import SyncAPI
import SyncWire
import TaskModel

/// `synctop show`: one task, whole.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print one task with its log, from the service or from a saved answer.")

  @Argument(help: "The task's id.")
  var taskID: String

  @OptionGroup(title: "Output") var data: DataOptions
  @OptionGroup(title: "Connection") var connection: ConnectionOptions

  func run() async throws {
    let output = Output()
    let interruption = Interruption.ends(with: 130)
    defer { interruption.cancel() }
    let (task, call, settings) = try await task()
    let now = data.moment
    let past = call.map { KnownPast(of: [($0.place.id, $0.scope)], settings: settings, now: now) } ?? .none
    if let warning = past.warning { output.words("synctop: warning: \(warning)") }
    let selection = try TaskSelection(
      [task], query: nil, order: nil, now: now, zone: settings.serviceZone, places: call.map { [$0.place] } ?? [],
      causes: settings.checkedCauses(), past: past, gapLimit: settings.gapLimit, limit: settings.streakLimit)
    let printer = TaskPrinter(output: output, options: data, settings: settings, now: now)
    for task in selection.tasks { try printer.one(task) }
  }

  private func task() async throws -> (WireTask, PlaceCall?, LocalSettings) {
    if let input = data.input {
      let settings = try connection.resolveLocal()
      return (try saved(in: SavedFile.read(input), path: input), nil, settings)
    }
    let contexts = try await connection.resolveAll()
    let local = try connection.resolveLocal(isTold: true)
    let (task, call) = try await Self.found(taskID, by: PlaceCall.all(contexts, local: local))
    return (task, call, local)
  }

  /// Asks one place after the other until one knows the task. Throws the first failure that isn't merely that; where
  /// none knows it, what the first place said.
  private static func found(_ id: String, by calls: [PlaceCall]) async throws -> (WireTask, PlaceCall) {
    var failures: [CommandFailure] = []
    for call in calls {
      do {
        let task = try await call.run { api throws(FetchFailure) in try await api.show(id) }
        return (try checked(task, is: id).placed(in: call.place.id), call)
      } catch let failure as CommandFailure {
        failures.append(failure)
      }
    }
    let rest = failures.dropFirst().map { "\n" + $0.what }.joined()
    throw CommandFailure((failures.first?.what ?? "") + rest, nextStep: failures.first?.nextStep)
  }

  /// The task, if it is the one that was asked for; one without an id of its own passes.
  static func checked(_ wire: WireTask, is taskID: String) throws -> WireTask {
    guard wire.task.hasGivenID, !wire.task.hasID(TaskID(taskID)) else { return wire }
    throw CommandFailure(
      "asked for the task \(taskID), the service answered with the task \(wire.task.id.text); "
        + "a cache or a wrong endpoint is likely",
      nextStep: "try once more, and check --endpoint and the proxy")
  }

  /// A task by the service's id; one without is found by what the board calls it.
  private func saved(in page: TaskPage, path: String) throws -> WireTask {
    let id = TaskID(taskID)
    let tasks = page.uniqueTasks
    let given = tasks.first { $0.task.hasID(id) }
    if let task = given ?? tasks.first(where: { !$0.task.hasGivenID && $0.task.id.text == taskID }) { return task }
    throw CommandFailure(
      "\(path) holds no task \(taskID)",
      nextStep: "`synctop list --input \(ShellWord.quoted(path))` prints those that it holds")
  }
}

extension WireTask {
  fileprivate func placed(in place: PlaceID) -> WireTask {
    WireTask(task: task.placed(in: place), object: object)
  }
}

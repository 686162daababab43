import ArgumentParser
import SyncAPI
import SyncWire
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
    for warning in filter.warnings + answer.notes { output.words("synctop: warning: \(warning)") }
    let now = data.moment
    let selection = try TaskSelection(
      answer.tasks, query: filter.query, order: filter.order, now: now, zone: settings.serviceZone,
      causes: settings.checkedCauses())
    let printer = TaskPrinter(output: output, options: data, settings: settings, now: now)
    try printer.list(selection.tasks, total: answer.total, fetched: answer.tasks.count)
  }

  private func answer() async throws -> (answer: ReceivedList, settings: LocalSettings) {
    if let input = data.input {
      let settings = try connection.resolveLocal()
      return (try OfflineService(SavedFile.read(input)).answer(parameters), settings)
    }
    let settings = try await connection.resolve()
    let answer = try await ServiceCall(settings).run { api throws(FetchFailure) in
      try await api.list(parameters.request)
    }
    let tasks = zip(answer.snapshot.tasks, answer.objects).map { WireTask(task: $0, object: $1) }
    let gap = ListGap.live(
      received: tasks.count, total: answer.snapshot.total, moved: answer.snapshot.moved, limit: parameters.limit,
      offset: parameters.offset)
    return (ReceivedList(tasks: tasks, total: answer.snapshot.total, notes: gap.map { [$0] } ?? []), settings.local)
  }
}

extension ListParameters {
  /// The request with the parameters as they were written, every task with its object.
  fileprivate var request: ListRequest {
    var request = ListRequest(keepsObjects: true)
    request.clusterType = clusterType
    request.clusterName = clusterName
    request.syncStatus = syncStatus
    request.scheduleStatus = scheduleStatus
    request.orderBy = orderBy
    request.isAscending = direction.map { $0 == .asc }
    request.limit = limit
    request.offset = offset
    return request
  }
}

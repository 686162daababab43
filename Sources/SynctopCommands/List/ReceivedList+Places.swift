import SyncAPI
import SyncWire
import TaskModel

extension ReceivedList {
  /// Reads the lists of all places at once, and makes one of them in the order of the places: a task that several
  /// workspaces of an instance show is in it once, under the first. Throws where no place answers.
  static func read(_ calls: [PlaceCall], _ parameters: ListParameters) async throws -> ReceivedList {
    let answers = await withTaskGroup(of: (Int, Result<ListAnswer, any Error>).self) { group in
      for (index, call) in calls.enumerated() {
        group.addTask { (index, await answer(of: call, parameters)) }
      }
      return await group.reduce(into: [Int: Result<ListAnswer, any Error>]()) { $0[$1.0] = $1.1 }
    }
    var list = ReceivedList(tasks: [], total: 0, notes: [], places: calls.map(\.place))
    var known: Set<String> = []
    for (index, call) in calls.enumerated() {
      switch answers[index] {
      case .success(let answer): list.add(answer, of: call, parameters, &known)
      case .failure(let failure as CommandFailure): list.failures.append(failure)
      case .failure(let error): throw error
      case nil: continue
      }
    }
    if list.failures.count == calls.count, let first = list.failures.first {
      guard calls.count > 1 else { throw first }
      list.total = nil
    }
    return list
  }

  private static func answer(
    of call: PlaceCall, _ parameters: ListParameters
  ) async -> Result<ListAnswer, any Error> {
    do {
      return .success(try await call.run { api throws(FetchFailure) in try await api.list(parameters.request) })
    } catch {
      return .failure(error)
    }
  }

  private mutating func add(
    _ answer: ListAnswer, of call: PlaceCall, _ parameters: ListParameters, _ known: inout Set<String>
  ) {
    let received = answer.snapshot.tasks.count
    var added = 0
    for (task, object) in zip(answer.snapshot.tasks, answer.objects) {
      if let key = Self.key(of: task, in: call.service), !known.insert(key).inserted { continue }
      added += 1
      tasks.append(WireTask(task: task.placed(in: call.place.id), object: object))
    }
    total = total.flatMap { sum in answer.snapshot.total.map { sum + $0 - received + added } }
    let gap = ListGap.live(
      received: received, total: answer.snapshot.total, moved: answer.snapshot.moved, limit: parameters.limit,
      offset: parameters.offset)
    guard let gap else { return }
    notes.append(
      places.count > 1 ? "\(call.place.context.isEmpty ? call.place.scope : call.place.context): \(gap)" : gap)
  }

  /// What tells a task from those of other instances; nil for one without an id or an instance, which is never merged.
  private static func key(of task: SyncTask, in service: String) -> String? {
    guard task.hasGivenID, let instance = task.instanceID, !instance.isEmpty else { return nil }
    return [service, task.projectID ?? "", instance, task.id.text].joined(separator: "\u{0}")
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

import SyncAPI
import SyncWire
import TaskModel

extension Watch {
  /// Reads from the service by `api`.
  init(_ api: SyncAPI) {
    self.init(
      fetch: { await api.poll($0) }, fetchTask: { await api.readTask($0) }, shutdown: { await api.shutdown() })
  }
}

extension SyncAPI {
  /// A whole poll, whose first page and progress are told as they come.
  func poll(_ tell: @escaping @Sendable (PageNews) -> Void) async -> PollOutcome {
    let request = ListRequest { progress in
      if progress.isFirst { tell(.firstPage(progress.snapshot)) }
      guard progress.received < progress.total ?? 0 else { return }
      tell(.progress(received: progress.received, total: progress.total))
    }
    do throws(FetchFailure) {
      return .snapshot(try await list(request).snapshot)
    } catch {
      return .failure(error)
    }
  }

  func readTask(_ id: String) async -> Result<SyncTask, FetchFailure> {
    do throws(FetchFailure) {
      let task = try await show(id).task
      guard task.hasID(TaskID(id)) else {
        return .failure(FetchFailure(.malformed, message: "asked for task \(id), got \(task.id.text)"))
      }
      return .success(task)
    } catch {
      return .failure(error)
    }
  }
}

extension ListProgress {
  fileprivate var snapshot: Snapshot {
    Snapshot(tasks: tasks, total: total, takenAt: WallClock.now(), isPartial: tasks.count < total ?? .max)
  }
}

import Dashboard
import SyncAPI
import SyncWire
import TaskModel

extension Watch {
  /// Reads from the service that the settings name.
  static func service(_ settings: ResolvedSettings) -> Watch {
    let api = settings.makeAPI()
    return Watch(
      fetch: { digester, mailbox in await api.poll(digester, mailbox) },
      fetchTask: { await api.readTask($0) })
  }
}

extension SyncAPI {
  /// A whole poll. The first page goes to an empty board at once, the progress of the rest to its first line.
  func poll(_ digester: Digester, _ mailbox: Mailbox) async -> PollOutcome {
    let request = ListRequest { progress in
      if progress.isFirst { Task { await digester.take(firstPage: progress.snapshot) } }
      guard progress.received < progress.total ?? 0 else { return }
      mailbox.post(.progressed(Polling.Progress(received: progress.received, total: progress.total)))
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

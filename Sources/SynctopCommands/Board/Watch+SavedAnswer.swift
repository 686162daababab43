import SyncWire
import TaskModel

extension Watch {
  /// Reads the saved list answer in the file at `path`.
  static func savedAnswer(at path: String) -> Watch {
    Watch(fetch: { _ in read(path) }, fetchTask: { _ in .failure(FetchFailure(.unreadable, message: path)) })
  }

  private static func read(_ path: String) -> PollOutcome {
    do {
      let file = try RegularFile.read(path, limit: SavedAnswer.sizeLimit)
      let page = try SavedAnswer.read(file.bytes, keepsObjects: false)
      return .snapshot(Snapshot(tasks: page.uniqueTasks.map(\.task), total: page.total, takenAt: WallClock.now()))
    } catch let failure as FetchFailure {
      return .failure(failure)
    } catch let refusal as FileRefusal {
      return .failure(FetchFailure(.unreadable, message: "\(path) \(refusal.what); \(refusal.nextStep)"))
    } catch {
      return .failure(FetchFailure(.unreadable, message: "\(path): \(error)"))
    }
  }
}

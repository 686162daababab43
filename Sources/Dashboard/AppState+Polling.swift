import SyncLog
import TaskModel

extension AppState {
  mutating func refreshAll() -> [Effect] {
    banner = .refreshing
    askForNews()
    return [.poll]
  }

  mutating func refreshTask() -> [Effect] {
    guard let selection else { return [] }
    banner = .readingTask
    askForNews()
    return [.pollTask(selection)]
  }

  mutating func togglePause() -> [Effect] {
    polling.isPaused.toggle()
    banner = polling.isPaused ? .paused : .resumed
    return [.setPaused(polling.isPaused)]
  }

  mutating func firstPage(_ page: Digest) {
    guard digest == nil || digest?.snapshot.isPartial == true else { return }
    replace(with: page)
  }

  mutating func digested(_ digest: Digest, _ milliseconds: Int) -> [Effect] {
    polling.isFetching = false
    polling.failure = nil
    polling.progress = nil
    polling.tookMilliseconds = milliseconds
    drop(.refreshing)
    let effects = rereads(digest)
    take(digest)
    return effects
  }

  mutating func taskDigested(_ digest: Digest) {
    drop(.readingTask)
    take(digest)
  }

  /// Only who asked for a task by key is told that it couldn't be read, and only while it is still selected.
  mutating func taskFailed(_ id: String, _ failure: FetchFailure) {
    guard banner == .readingTask else { return }
    banner = selection?.text == id ? .taskFailed(failure) : nil
  }

  /// A selected task that fails and whose row changed is read again by itself: lists may cut a log.
  private func rereads(_ digest: Digest) -> [Effect] {
    guard let selection, selection.isGiven, let before = (waiting?.digest ?? self.digest)?.task(selection),
      let task = digest.task(selection), task != before, task.syncStatus == .failed
    else { return [] }
    return [.pollTask(selection)]
  }

  mutating func failed(_ failure: FetchFailure) {
    polling.isFetching = false
    polling.progress = nil
    polling.failure = failure
    drop(.refreshing)
  }

  private mutating func drop(_ answered: Banner) {
    if banner == answered { banner = nil }
  }
}

extension Digest {
  fileprivate func task(_ id: TaskID) -> SyncTask? { index(of: id).map { snapshot.tasks[$0] } }
}

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

  /// An empty board shows a first page at once; beside tasks of other places it waits like any other digest.
  mutating func firstPage(_ page: Digest, _ place: PlaceID) {
    guard isWatched(page), polling[place] != nil else { return }
    guard let shown = (waiting?.digest ?? digest)?.snapshot, !shown.isPartial else { return replace(with: page) }
    if shown.part(of: place) == nil { take(page) }
  }

  mutating func digested(_ digest: Digest, _ place: PlaceID, _ milliseconds: Int) -> [Effect] {
    guard isWatched(digest) else { return [] }
    let isKnown = polling.change(place) { polling in
      polling.isFetching = false
      polling.failure = nil
      polling.progress = nil
      polling.tookMilliseconds = milliseconds
    }
    guard isKnown else { return [] }
    drop(.refreshing)
    let effects = rereads(digest)
    tellAbsence(digest, of: place)
    take(digest)
    return effects
  }

  mutating func taskDigested(_ digest: Digest) {
    guard isWatched(digest) else { return }
    drop(.readingTask)
    take(digest)
  }

  /// Only who asked for a task by key is told that it couldn't be read, and only while it is still selected.
  mutating func taskFailed(_ id: TaskID, _ failure: FetchFailure) {
    guard banner == .readingTask else { return }
    banner = selection == id ? .taskFailed(failure) : nil
  }

  /// A selected task that fails and whose row changed is read again by itself: lists may cut a log.
  private func rereads(_ digest: Digest) -> [Effect] {
    guard let selection, selection.isGiven, let before = (waiting?.digest ?? self.digest)?.task(selection),
      let task = digest.task(selection), task != before, task.syncStatus == .failed
    else { return [] }
    return [.pollTask(selection)]
  }

  mutating func failed(_ place: PlaceID, _ failure: FetchFailure) {
    let isKnown = polling.change(place) { polling in
      polling.isFetching = false
      polling.progress = nil
      polling.failure = failure
    }
    if isKnown { drop(.refreshing) }
  }

  private mutating func drop(_ answered: Banner) {
    if banner == answered { banner = nil }
  }

  /// Whether all that a digest covers is watched: late answers of places that aren't any more are dropped.
  func isWatched(_ digest: Digest) -> Bool { digest.snapshot.places.allSatisfy { polling[$0] != nil } }
}

extension Digest {
  fileprivate func task(_ id: TaskID) -> SyncTask? { index(of: id).map { snapshot.tasks[$0] } }
}

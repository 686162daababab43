import TaskModel

extension AppState {
  mutating func refreshAll() -> [Effect] {
    banner = .refreshing
    showWaiting()
    return [.poll]
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
    let before = selectedTask
    if isMoving { waiting = digest } else { replace(with: digest) }
    return refreshIfFailing(before: before)
  }

  /// A selected task that fails and whose row changed is read again by itself, for its whole log.
  private mutating func refreshIfFailing(before: SyncTask?) -> [Effect] {
    guard let before, let task = selectedTask, task.hasID(before.id), task != before, task.syncStatus == .failed else {
      return []
    }
    return [.pollTask(task.id)]
  }

  mutating func failed(_ failure: FetchFailure) {
    polling.isFetching = false
    polling.progress = nil
    polling.failure = failure
  }

  mutating func replace(with digest: Digest) {
    self.digest = digest
    waiting = nil
    judge()
  }

  /// Rows hold still for a moment after a key that moved among them, but never longer than `longestWait`.
  private var isMoving: Bool {
    guard let shown = digest?.snapshot, !shown.isPartial else { return false }
    return now - lastMovedAt < Self.quietTime && now - shown.takenAt < polling.interval + Self.longestWait
  }

  mutating func tick(_ moment: Int64) {
    now = moment
    if waiting != nil, !isMoving { showWaiting() }
    if let roster, roster.flipsAt <= now { judge() }
  }

  /// When the board may change by itself, epoch milliseconds: a state that flips, or a digest that waits for quiet.
  package var nextChange: Int64? {
    let quiet = waiting == nil ? Int64.max : lastMovedAt + Self.quietTime
    let next = min(quiet, roster?.flipsAt ?? .max)
    return next == .max ? nil : next
  }

  private mutating func showWaiting() {
    if let waiting { replace(with: waiting) }
  }

  /// Derives states and counts as of now.
  private mutating func judge() {
    guard let digest else { return }
    roster = Roster(digest: digest, now: now, zone: serviceZone)
    listingIsStale = true
  }

  private static let quietTime: Int64 = 3_000
  private static let longestWait: Int64 = 10_000
}

package import TaskModel

/// Polls for ever: at once, then by its schedule and on demand, never two requests at a time.
///
/// Give it a clock that counts suspended time, such as `ContinuousClock`: its timer then fires as the machine resumes.
/// Between polls it holds one timer, and none while paused.
package actor Poller<PollClock: Clock> where PollClock.Duration == Duration {
  package typealias Fetch = @concurrent @Sendable () async -> PollOutcome
  package typealias FetchTask = @concurrent @Sendable (String) async -> Result<SyncTask, FetchFailure>
  package typealias Sink = @Sendable (PollEvent) -> Void

  /// The most single tasks that wait to be read; more are dropped, since the next poll brings them anyway.
  package static var mostWaitingTasks: Int { 16 }

  private let fetch: Fetch
  private let fetchTask: FetchTask
  private let clock: PollClock
  private let sink: Sink
  private var generator: any RandomNumberGenerator & Sendable

  private var schedule: PollSchedule
  private var isPaused = false
  private var isPolling = false
  /// When the schedule wants the next poll.
  private var due: PollClock.Instant
  /// When a poll that was asked for may start.
  private var asked: PollClock.Instant?
  private var started: PollClock.Instant?
  private var ended: PollClock.Instant?
  private var waitingTasks: [String] = []
  private var nap: Task<Void, Never>?

  /// `fetch` is one whole poll and `fetchTask` reads one task by its id; both bring their own deadlines, and neither is
  /// called while one of them runs. `sink` is called on the actor, one event after the other; it must not block.
  package init(
    fetch: @escaping Fetch, fetchTask: @escaping FetchTask, schedule: PollSchedule, clock: PollClock,
    generator: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(), sink: @escaping Sink
  ) {
    self.fetch = fetch
    self.fetchTask = fetchTask
    self.schedule = schedule
    self.clock = clock
    self.generator = generator
    self.sink = sink
    due = clock.now
  }

  /// Polls until the calling task is cancelled; no outcome ends it. Call it once.
  package func run() async {
    while !Task.isCancelled {
      if let next = nextPoll, next <= clock.now {
        await poll()
      } else if !waitingTasks.isEmpty {
        await readTask(waitingTasks.removeFirst())
      } else {
        await rest()
      }
    }
  }
}

extension Poller {
  /// Asks for a poll now, also while paused. Any number of calls before it starts are one call; a call while a poll
  /// runs asks for one more after it. Polls start at least the shortest interval apart, however often they are asked for.
  package func refresh() {
    asked = started.map { max(clock.now, $0.advanced(by: PollSchedule.intervals.lowerBound)) } ?? clock.now
    reconsider()
  }

  /// Asks for one task by itself, between polls; a task that waits already isn't asked for twice.
  package func refreshTask(_ id: String) {
    guard !waitingTasks.contains(id), waitingTasks.count < Self.mostWaitingTasks else { return }
    waitingTasks.append(id)
    nap?.cancel()
  }

  /// Stops the timer; a poll that runs ends in peace, and `refresh()` still works.
  package func pause() {
    guard !isPaused else { return }
    isPaused = true
    reconsider()
  }

  /// Starts the timer again: a poll comes at once if its time passed meanwhile.
  package func resume() {
    guard isPaused else { return }
    isPaused = false
    reconsider()
  }

  /// Takes a new interval, clamped to `PollSchedule.intervals`, counted from the last poll; waiting after a failure is
  /// never shortened by it.
  package func setInterval(_ interval: Duration) {
    schedule.interval = interval
    guard let started, let ended, !isPolling else { return }
    due =
      schedule.failures == 0
      ? started.advanced(by: schedule.interval) : max(due, ended.advanced(by: schedule.interval))
    reconsider()
  }

  /// Call it when the process goes on after a stop or the machine after a suspension of length `suspension`: polls at
  /// once if a suspension was noticed, the time for a poll has passed, or the data is older than the interval.
  package func wake(after suspension: Duration = .zero) {
    guard !isPaused, !isPolling else { return }
    let isOld = ended.map { $0.advanced(by: schedule.interval) <= clock.now } ?? true
    if suspension >= PollSchedule.intervals.lowerBound || isOld {
      refresh()
    } else {
      nap?.cancel()
    }
  }
}

extension Poller {
  private var nextPoll: PollClock.Instant? {
    guard !isPaused else { return asked }
    return asked.map { min($0, due) } ?? due
  }

  private func poll() async {
    let start = clock.now
    started = start
    asked = nil
    isPolling = true
    sink(.started)
    let outcome = await fetch()
    isPolling = false
    guard !Task.isCancelled else { return }
    let end = clock.now
    ended = end
    due = end.advanced(by: schedule.next(after: outcome, taking: start.duration(to: end), using: &generator))
    sink(.finished(outcome))
    tellWait()
  }

  private func readTask(_ id: String) async {
    let result = await fetchTask(id)
    guard !Task.isCancelled else { return }
    sink(.task(id: id, result))
  }

  /// Sleeps until the next poll is due, or until something was asked for.
  private func rest() async {
    let nap = Task { [clock, nextPoll] in await Self.sleep(until: nextPoll, on: clock) }
    self.nap = nap
    await withTaskCancellationHandler {
      await nap.value
    } onCancel: {
      nap.cancel()
    }
    self.nap = nil
  }

  private func reconsider() {
    nap?.cancel()
    if !isPolling { tellWait() }
  }

  private func tellWait() {
    sink(.waiting(nextPoll.map { max(.zero, clock.now.duration(to: $0)) }))
  }

  @concurrent
  private static func sleep(until instant: PollClock.Instant?, on clock: PollClock) async {
    if let instant {
      try? await clock.sleep(until: instant, tolerance: nil)
    } else {
      for await _ in AsyncStream(Void.self, { _ in }) {}
    }
  }
}

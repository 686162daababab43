import Support
import Synchronization
import TaskModel
import Testing

@testable import Feed

/// A poller on a manual clock, with polls that end as a timeline says, the last outcome for ever.
final class PollSession: Sendable {
  struct State {
    var events: [PollEvent] = []
    var requests = 0
    var taskReads = 0
    var inFlight = 0
    var mostInFlight = 0
    var watchers: [(condition: @Sendable ([PollEvent]) -> Bool, continuation: CheckedContinuation<Void, Never>)] = []
  }

  /// What the fetch closures and the sink share.
  final class Service: Sendable {
    let state = Mutex(State())
  }

  let clock: ManualClock
  let poller: Poller<ManualClock>
  private let service: Service

  init(_ timeline: String, taking durations: [Duration] = [.zero], interval: Duration = .seconds(30)) {
    let outcomes = Timeline(timeline).outcomes
    let service = Service()
    let clock = ManualClock()
    self.clock = clock
    self.service = service
    poller = Poller(
      fetch: {
        let number = service.begin()
        try? await clock.sleep(for: durations[number % durations.count])
        service.end()
        return outcomes[min(number, outcomes.count - 1)]
      },
      fetchTask: { id in
        service.beginTask()
        await Task.yield()
        service.end()
        return .failure(FetchFailure(.notFound, message: id))
      },
      schedule: PollSchedule(interval: interval), clock: clock, generator: Luck.lowest,
      sink: { service.tell($0) })
  }

  var events: [PollEvent] { service.state.withLock(\.events) }
  var requests: Int { service.state.withLock(\.requests) }
  var taskReads: Int { service.state.withLock(\.taskReads) }
  var mostInFlight: Int { service.state.withLock(\.mostInFlight) }
  var outcomes: [PollOutcome] { events.compactMap { if case .finished(let outcome) = $0 { outcome } else { nil } } }

  /// The event of a task that was read; the tasks of this session are never found.
  func read(_ id: String) -> PollEvent { .task(id: id, .failure(FetchFailure(.notFound, message: id))) }

  /// Runs the poller during `body`, then cancels it and waits for its end.
  func whileRunning(_ body: () async -> Void) async {
    let run = Task { [poller] in await poller.run() }
    await body()
    run.cancel()
    await run.value
  }

  /// Lets the poller fall asleep, and goes on to its next poll.
  func nextWait() async -> Duration {
    await clock.untilSomeoneSleeps()
    let requests = requests
    let wait = clock.advanceToNextDeadline()
    await until(requests: requests + 1)
    return wait
  }

  /// Ends the poll that runs, which takes as long as `duration`.
  func finishPoll(_ duration: Duration) async {
    let outcomes = outcomes.count
    await clock.untilSomeoneSleeps()
    clock.advance(by: duration)
    await until { events in events.count { if case .finished = $0 { true } else { false } } > outcomes }
  }

  func until(requests: Int) async {
    await until { events in events.count { $0 == .started } >= requests }
  }

  /// Waits until the events so far meet `condition`.
  func until(_ condition: @escaping @Sendable ([PollEvent]) -> Bool) async {
    await withCheckedContinuation { continuation in
      let isMet = service.state.withLock { state in
        guard !condition(state.events) else { return true }
        state.watchers.append((condition, continuation))
        return false
      }
      if isMet { continuation.resume() }
    }
  }

  /// Gives whoever wrongly wants to run a chance to do so; nothing right depends on it.
  func settle() async {
    for _ in 0..<100 { await Task.yield() }
  }
}

extension PollSession.Service {
  func begin() -> Int {
    state.withLock { state in
      state.requests += 1
      state.enter()
      return state.requests - 1
    }
  }

  func beginTask() {
    state.withLock { state in
      state.taskReads += 1
      state.enter()
    }
  }

  func end() { state.withLock { $0.inFlight -= 1 } }

  func tell(_ event: PollEvent) {
    let met = state.withLock { state in
      state.events.append(event)
      let met = state.watchers.filter { $0.condition(state.events) }
      state.watchers.removeAll { $0.condition(state.events) }
      return met
    }
    for watcher in met { watcher.continuation.resume() }
  }
}

extension PollSession.State {
  mutating func enter() {
    inFlight += 1
    mostInFlight = max(mostInFlight, inFlight)
  }
}

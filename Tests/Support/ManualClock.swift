import Synchronization

/// A clock that goes on only when a test says so.
package final class ManualClock: Clock, Sendable {
  package struct Instant: InstantProtocol {
    package var offset: Duration

    package func advanced(by duration: Duration) -> Self { Self(offset: offset + duration) }
    package func duration(to other: Self) -> Duration { other.offset - offset }
    package static func < (left: Self, right: Self) -> Bool { left.offset < right.offset }
  }

  private struct Sleeper {
    let id: Int
    let deadline: Instant
    let continuation: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var now = Instant(offset: .zero)
    var nextID = 0
    var sleepers: [Sleeper] = []
    var cancelled: Set<Int> = []
    var watchers: [CheckedContinuation<Void, Never>] = []
    var idleWatchers: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  package init() {}

  package var now: Instant { state.withLock(\.now) }
  package var minimumResolution: Duration { .zero }

  package func sleep(until deadline: Instant, tolerance: Duration? = nil) async throws {
    let id = state.withLock { state in
      state.nextID += 1
      return state.nextID
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { add(Sleeper(id: id, deadline: deadline, continuation: $0)) }
    } onCancel: {
      cancel(id)
    }
  }

  /// Waits until somebody sleeps.
  package func untilSomeoneSleeps() async {
    await withCheckedContinuation { continuation in
      let isReady = state.withLock { state in
        guard state.sleepers.isEmpty else { return true }
        state.watchers.append(continuation)
        return false
      }
      if isReady { continuation.resume() }
    }
  }

  /// Waits until nobody sleeps.
  package func untilNobodySleeps() async {
    await withCheckedContinuation { continuation in
      let isReady = state.withLock { state in
        guard !state.sleepers.isEmpty else { return true }
        state.idleWatchers.append(continuation)
        return false
      }
      if isReady { continuation.resume() }
    }
  }

  /// Goes on by `duration`, and wakes whom it passes.
  package func advance(by duration: Duration) {
    let awake = state.withLock { state in
      state.now = state.now.advanced(by: duration)
      let now = state.now
      let awake = state.sleepers.filter { $0.deadline <= now }
      state.sleepers.removeAll { $0.deadline <= now }
      return awake
    }
    for sleeper in awake { sleeper.continuation.resume() }
  }

  /// Goes on to the first deadline, and says how far that was.
  @discardableResult package func advanceToNextDeadline() -> Duration {
    let wait = state.withLock { state in
      state.sleepers.map { state.now.duration(to: $0.deadline) }.min() ?? .zero
    }
    advance(by: wait)
    return wait
  }

  private func add(_ sleeper: Sleeper) {
    let (outcome, watchers) = state.withLock {
      state -> (Result<Void, CancellationError>?, [CheckedContinuation<Void, Never>]) in
      if state.cancelled.remove(sleeper.id) != nil { return (.failure(CancellationError()), []) }
      if sleeper.deadline <= state.now { return (.success(()), []) }
      state.sleepers.append(sleeper)
      defer { state.watchers = [] }
      return (nil, state.watchers)
    }
    for watcher in watchers { watcher.resume() }
    switch outcome {
    case .success: sleeper.continuation.resume()
    case .failure(let error): sleeper.continuation.resume(throwing: error)
    case nil: break
    }
  }

  private func cancel(_ id: Int) {
    let (sleeper, watchers) = state.withLock { state -> (Sleeper?, [CheckedContinuation<Void, Never>]) in
      guard let index = state.sleepers.firstIndex(where: { $0.id == id }) else {
        state.cancelled.insert(id)
        return (nil, [])
      }
      let sleeper = state.sleepers.remove(at: index)
      guard state.sleepers.isEmpty else { return (sleeper, []) }
      defer { state.idleWatchers = [] }
      return (sleeper, state.idleWatchers)
    }
    sleeper?.continuation.resume(throwing: CancellationError())
    for watcher in watchers { watcher.resume() }
  }
}

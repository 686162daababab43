import Synchronization

/// A value that changes, and that a test can wait for.
final class Waiting<Value: Sendable>: Sendable {
  private struct State {
    var value: Value
    var watchers: [(condition: @Sendable (Value) -> Bool, continuation: CheckedContinuation<Void, Never>)] = []
  }

  private let state: Mutex<State>

  init(_ value: Value) { state = Mutex(State(value: value)) }

  var value: Value { state.withLock(\.value) }

  /// Changes the value, and wakes those who waited for what it is now.
  func change<Result: Sendable>(_ body: @Sendable (inout Value) -> Result) -> Result {
    let (result, met) = state.withLock { state in
      let result = body(&state.value)
      let met = state.watchers.filter { $0.condition(state.value) }
      state.watchers.removeAll { $0.condition(state.value) }
      return (result, met)
    }
    for watcher in met { watcher.continuation.resume() }
    return result
  }

  /// Waits until the value meets `condition`.
  func until(_ condition: @escaping @Sendable (Value) -> Bool) async {
    await withCheckedContinuation { continuation in
      let isMet = state.withLock { state in
        guard !condition(state.value) else { return true }
        state.watchers.append((condition, continuation))
        return false
      }
      if isMet { continuation.resume() }
    }
  }
}

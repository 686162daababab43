import Synchronization

/// What is known so far of what becomes of a recording.
final class RecordingFate: Sendable {
  private let state = Mutex(RecordingResult())

  var result: RecordingResult { state.withLock { $0 } }

  func change(_ change: (inout RecordingResult) -> Void) { state.withLock { change(&$0) } }
}

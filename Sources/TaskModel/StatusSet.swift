/// Our states and the service's words that a `status:` value may mean.
struct StatusSet: Equatable, Sendable {
  private var states: UInt32 = 0
  private var codes: UInt32 = 0
  /// The beginning of a value of the service's that isn't listed.
  private let other: Needle

  init(states: [TaskState], codes: [SyncCode], other: String) {
    for state in states { self.states |= 1 << state.severity }
    for code in codes { self.codes |= 1 << code.rawValue }
    self.other = Needle(other)
  }

  var isEmpty: Bool { states | codes == 0 }

  /// Whether the state or the service's word is one of those meant.
  func has(_ state: TaskState, _ run: RunFacts) -> Bool {
    states >> state.severity & 1 != 0 || codes >> run.syncCode.rawValue & 1 != 0
  }

  /// Whether the service's word is an unlisted one that is meant.
  func hasUnlisted(_ task: borrowing SyncTask) -> Bool { task.begins(.syncStatus, with: other) }
}

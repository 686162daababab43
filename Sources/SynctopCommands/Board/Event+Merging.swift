import Dashboard
import TaskModel

extension Event {
  /// Whether a newer event of the same kind says all that this one does.
  func isReplaced(by newer: Event) -> Bool {
    switch (self, newer) {
    case (.progressed, .progressed), (.scheduled, .scheduled), (.pollFailed, .pollFailed), (.pollStarted, .pollStarted),
      (.pageArrived, .pageArrived), (.digested, .digested), (.taskDigested, .taskDigested), (.ticked, .ticked),
      (.taskFailed, .taskFailed):
      true
    default: false
    }
  }

  /// This event, with what an older one of its kind that nobody has seen knew beside it.
  func merging(older: Event) -> Event {
    switch (self, older) {
    case (.digested(let digest, let milliseconds), .digested(let before, _)):
      .digested(digest.merging(older: before), tookMilliseconds: milliseconds)
    case (.taskDigested(let digest), .taskDigested(let before)): .taskDigested(digest.merging(older: before))
    default: self
    }
  }
}

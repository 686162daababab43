import Dashboard
import TaskModel

extension Event {
  /// Whether a newer event of the same kind and place says all that this one does.
  func isReplaced(by newer: Event) -> Bool {
    switch (self, newer) {
    case (.progressed(let place, _), .progressed(let other, _)), (.scheduled(let place, _), .scheduled(let other, _)),
      (.pollFailed(let place, _), .pollFailed(let other, _)), (.pollStarted(let place), .pollStarted(let other)),
      (.pageArrived(_, let place), .pageArrived(_, let other)),
      (.digested(_, let place, _), .digested(_, let other, _)):
      place == other
    case (.taskDigested, .taskDigested), (.ticked, .ticked), (.taskFailed, .taskFailed), (.spared, .spared),
      (.contextsKnown, .contextsKnown), (.played, .played), (.remembered, .remembered),
      (.acknowledged, .acknowledged), (.notesKnown, .notesKnown), (.memoryTroubled, .memoryTroubled):
      true
    default: false
    }
  }

  /// This event, with what an older one of its kind that nobody has seen knew beside it.
  func merging(older: Event) -> Event {
    switch (self, older) {
    case (.digested(let digest, let place, let milliseconds), .digested(let before, _, _)):
      .digested(digest.merging(older: before), from: place, tookMilliseconds: milliseconds)
    case (.taskDigested(let digest), .taskDigested(let before)): .taskDigested(digest.merging(older: before))
    default: self
    }
  }
}

import History
import Synchronization
import TaskModel

extension Keeper {
  /// Has the memory learn what a poll brought. Never blocks, and never loses a change in silence; see `Backlog`.
  nonisolated func record(_ poll: KeptPoll) {
    if case .none = home { return }
    backlog.withLock { $0.add(poll) }
    order(.record)
  }

  /// Keeps what waits, oldest first, and looks whether other programs wrote something.
  func record() async {
    let isLate = desk.history == nil
    guard !desk.rests(at: .now), await isOpen() else { return }
    var kept: Set<PlaceID> = []
    while let poll = backlog.withLock({ $0.next() }) {
      guard keep(poll) else { break }
      kept.insert(poll.place)
    }
    if desk.isRenewed() { backlog.withLock { $0.restart(places.map(\.id)) } }
    // What waited is told with what was remembered before, so that no row of failures gets shorter.
    if isLate { tell(of: places) }
    tellWords(of: isLate ? places : places.filter { kept.contains($0.id) })
  }

  /// False where nothing can be kept now.
  private func keep(_ poll: KeptPoll) -> Bool {
    if let instance = poll.instance, let index = places.firstIndex(where: { $0.id == poll.place }) {
      places[index].learned = instance
    }
    guard let place = kept(poll.place) ?? left.first(where: { $0.id == poll.place }) else { return true }
    let isKept: Void? = attempt { history throws(HistoryFailure) in try history.record(poll.record, in: place.scope) }
    guard isKept != nil else {
      keepForLater(poll)
      return false
    }
    tellNews(since: poll.look, of: place, until: poll.record.takenAt)
    return true
  }

  /// Trouble with the disk passes; a poll that is refused for itself would be refused for ever.
  private func keepForLater(_ poll: KeptPoll) {
    if case .failed = desk.trouble {
      backlog.withLock { $0.lose(poll) }
    } else {
      backlog.withLock { $0.putBack(poll) }
    }
  }
}

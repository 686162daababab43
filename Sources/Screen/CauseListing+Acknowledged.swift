import Dashboard
import TaskModel

extension CauseListing.Group {
  /// How many of its tasks that are shown somebody sees to; linear in them, where anybody sees to anything.
  func acknowledged(in state: AppState) -> Int {
    guard let view = state.causeView, let roster = state.roster, roster.counts.acknowledged > 0 else { return 0 }
    return view.listing.tasks[places].count { roster.standings[Int($0)].isAcknowledged }
  }
}

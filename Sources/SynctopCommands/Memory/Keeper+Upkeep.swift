import History
import Synchronization
import TaskModel

/// Forgetting in the background.
extension Keeper {
  /// After the start, so that nothing is pruned while a board fills.
  private static var firstPruning: Duration { .seconds(60) }
  private static var pauseBeforeCheck: Duration { .seconds(20) }
  private static var pruningInterval: Duration { .seconds(3600) }

  /// Has what is too old or too much forgotten, some time after the start and then from time to time, until the calling
  /// task is cancelled.
  nonisolated func keepTidy() async {
    guard case .directory = home else { return }
    var pause = Self.firstPruning
    if (try? await Task.sleep(for: Self.pauseBeforeCheck, clock: .continuous)) != nil { order(.check) }
    while (try? await Task.sleep(for: pause, tolerance: .seconds(10), clock: .continuous)) != nil {
      order(.prune)
      pause = Self.pruningInterval
    }
  }

  /// Looks for damage, which moves a damaged file aside.
  func check() async {
    guard !desk.rests(at: .now), await isOpen() else { return }
    _ = attempt { history throws(HistoryFailure) in try history.check() }
    if desk.isRenewed() { backlog.withLock { $0.restart(places.map(\.id)) } }
  }

  /// One slice; the rest waits behind what was asked for meanwhile.
  func prune() async {
    guard let settings, !desk.rests(at: .now), await isOpen() else { return }
    let limits = History.Limits(days: settings.historyDays, megabytes: settings.historyMegabytes)
    let isMore = attempt { history throws(HistoryFailure) in try history.prune(limits, now: now()) } ?? false
    if isMore { order(.prune) }
  }
}

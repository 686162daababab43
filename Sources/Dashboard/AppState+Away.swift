import SyncLog
import TaskModel

/// What changed while nobody looked: at a start, and after a time without polls.
extension AppState {
  /// The least time without a poll after which somebody is told what changed, milliseconds.
  private var shortestAbsence: Int64 { WatchedSpan.gapLimit(interval: polling.interval) }

  /// Tells what changed, where anything did.
  mutating func cameBack(_ summary: AwaySummary) {
    guard !summary.items.isEmpty || summary.newCauses > 0 else { return }
    away = summary
    isAwayNew = true
    banner = .cameBack(summary)
  }

  /// Finds out what changed where nobody polled a place for long: paused, suspended, asleep or cut off.
  mutating func tellAbsence(_ digest: Digest, of place: PlaceID) {
    guard let before = (waiting?.digest ?? self.digest), let old = before.snapshot.part(of: place),
      let new = digest.snapshot.part(of: place), !old.isRemembered, !old.isPartial,
      new.takenAt - old.takenAt > shortestAbsence
    else { return }
    let all = AwaySummary(from: before, to: digest, since: old.takenAt, until: new.takenAt)
    let mine = all.items.filter { $0.task.place == place }
    cameBack(joined(AwaySummary(since: all.since, until: all.until, items: mine, newCauses: all.newCauses)))
  }

  /// Places are polled one after the other: what was told of the others a moment ago stays told.
  private func joined(_ summary: AwaySummary) -> AwaySummary {
    guard let away, now - away.until < shortestAbsence, away.until > summary.since else { return summary }
    let tasks = Set(summary.items.map(\.task))
    return AwaySummary(
      since: min(away.since, summary.since), until: max(away.until, summary.until),
      items: (away.items.filter { !tasks.contains($0.task) } + summary.items).sorted {
        $0.news.rawValue < $1.news.rawValue
      }, newCauses: max(away.newCauses, summary.newCauses))
  }

  mutating func openAway() {
    guard let away else { return }
    isAwayNew = false
    overlay = .away(AwayList(away))
  }

  mutating func moveAwayChoice(_ motion: Motion) {
    guard case .away(var list) = overlay else { return }
    let page = max(viewport.helpRows - 1, 1)
    list.choice = motion.target(from: list.choice, last: list.summary.items.count - 1, page: page) ?? 0
    overlay = .away(list)
  }

  /// Selects the chosen task in the list.
  mutating func goToChosen(_ list: AwayList) {
    guard let item = list.chosen else { return }
    overlay = nil
    pane = .list
    isDetailWhole = false
    if let row = row(of: item.task) {
      select(row: row)
    } else if digest?.index(of: item.task) == nil {
      banner = .notice(Wording("This task isn't there any more", "该任务已不存在"))
    } else if causeView != nil {
      toggleCauses()
      goToChosen(list)
    } else {
      banner = .notice(Wording("The filter hides this task: \\ shows all", "该任务被过滤条件隐藏：按 \\ 显示全部"))
    }
  }
}

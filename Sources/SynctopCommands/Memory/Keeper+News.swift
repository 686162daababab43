import Dashboard
import History
import TaskModel

extension Keeper {
  /// How far apart places may answer that are told of together, milliseconds.
  private static let homecoming: Int64 = 120_000

  /// Tells the person what changed since the last look, by this program's polls and by those of others.
  func tellNews(since look: KeptPoll.Look, of place: KeptPlace, until: Int64) {
    let since: Int64? =
      switch look {
      case .none: nil
      case .shown: place.shownUntil
      case .since(let moment): moment
      }
    guard let since, since < until, let summary = news(of: place, since: since, until: until) else { return }
    news = news.filter { $0.key != place.id && until - $0.value.until < Self.homecoming }
    news[place.id] = summary
    let all = AwaySummary(joining: Array(news.values))
    if !all.items.isEmpty { post(.cameBack(all)) }
  }

  private func news(of place: KeptPlace, since: Int64, until: Int64) -> AwaySummary? {
    attempt { history throws(HistoryFailure) -> AwaySummary? in
      guard let scope = try history.kept(place.scope) else { return nil }
      let changes = try history.changes(RecallWindow(since: since + 1, until: until, scopes: [scope.id]))
      let older = try history.changes(RecallWindow(since: 0, until: since, scopes: [scope.id]))
      return AwaySummary(
        changes: changes.rows.map { $0.change.placed(in: place.id) }, since: since, until: until,
        knownFingerprints: Set(older.rows.compactMap(\.change.fingerprint)))
    } ?? nil
  }
}

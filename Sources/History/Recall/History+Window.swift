package import TaskModel

extension History {
  /// All scopes, those watched last first, at most `KeptScope.limit`.
  package func scopes() throws(HistoryFailure) -> [KeptScope] {
    try read { try ScopeRecall($0).all() }
  }

  /// What is known of one scope; nil for nothing.
  package func kept(_ scope: Scope) throws(HistoryFailure) -> KeptScope? {
    try read { try ScopeRecall($0).one(scope) }
  }

  /// Changes that a window's polls showed, newest first, a page at a time; those between ok and running are left to the
  /// runs.
  package func changes(_ window: RecallWindow, after cursor: RecallCursor? = nil) throws(HistoryFailure)
    -> RecallPage<RecalledChange>
  {
    try read { try WindowRecall($0, window, after: cursor).changes() }
  }

  /// Runs that began in a window, newest first, a page at a time.
  package func runs(_ window: RecallWindow, after cursor: RecallCursor? = nil) throws(HistoryFailure)
    -> RecallPage<RecalledRun>
  {
    try read { try WindowRecall($0, window, after: cursor).runs() }
  }

  /// When anybody watched a scope between two moments: joined, in order, clipped to them; the newest 10,000 spans.
  package func watched(_ scope: Scope, since: Int64, until: Int64) throws(HistoryFailure) -> [WatchedSpan] {
    try read { database in
      guard let number = try database.number(of: scope) else { return [] }
      return try SpanRecall(database).watched(number, since: since, until: until)
    }
  }

  /// How often a cause came back for runs that began in a window.
  package func recurrence(of fingerprint: String, in window: RecallWindow) throws(HistoryFailure) -> CauseRecurrence {
    try read { try CauseRecall($0, window).recurrence(of: fingerprint) }
  }
}

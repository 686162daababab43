/// What changed between two looks of a person.
package struct AwaySummary: Equatable, Sendable {
  /// How one task's story went, from the last look to this one.
  package enum News: Int, Equatable, Sendable, CaseIterable {
    /// `overdue` is what is late or was missed; `appeared` is a new task that is well.
    case failed, stopped, stuck, overdue, recovered, appeared, vanished
    /// Failed before and fails now, for another cause.
    case causeChanged
  }

  package struct Item: Equatable, Sendable {
    package let task: TaskID
    /// Unsanitised.
    package let clusterName: String?
    package let news: News
    /// When it was seen, epoch milliseconds.
    package let at: Int64

    package init(task: TaskID, clusterName: String?, news: News, at: Int64) {
      self.task = task
      self.clusterName = clusterName
      self.news = news
      self.at = at
    }
  }

  /// The last look, epoch milliseconds.
  package let since: Int64
  /// This look, epoch milliseconds.
  package let until: Int64
  /// Worst first, at most `Digest.maximumTransitions`.
  package let items: [Item]
  /// Causes that weren't there at the last look.
  package let newCauses: Int

  package init(since: Int64, until: Int64, items: [Item], newCauses: Int) {
    self.since = since
    self.until = until
    self.items = items
    self.newCauses = newCauses
  }
}

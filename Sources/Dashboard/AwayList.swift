package import TaskModel

/// What changed while nobody looked, as a list to choose from.
package struct AwayList: Equatable, Sendable {
  package let summary: AwaySummary
  package internal(set) var choice = 0

  init(_ summary: AwaySummary) { self.summary = summary }

  /// The chosen one; nil in an empty list.
  package var chosen: AwaySummary.Item? {
    summary.items.indices.contains(choice) ? summary.items[choice] : nil
  }
}

import TaskModel

/// How often one cause came back, over all tasks of some scopes.
package struct CauseRecurrence: Equatable, Sendable {
  /// The most runs that are looked at; the newest count.
  package static let runLimit = 10_000

  package let fingerprint: String
  /// Newest first. A task may have several.
  package let episodes: [CauseEpisode]
  /// True where there are more runs than `runLimit`, so that all numbers are lower bounds.
  package let isCut: Bool

  /// Runs that failed for it.
  package var runCount: Int { episodes.reduce(0) { $0 + $1.runCount } }
  /// Tasks that it befell.
  package var taskCount: Int { Set(episodes.map { TaskKey(scope: $0.scope, task: $0.task.text) }).count }
  /// When the first of the runs began, epoch milliseconds; nil where there are none.
  package var first: Int64? { episodes.map(\.first).min() }
  /// When the last of the runs began, epoch milliseconds; nil where there are none.
  package var last: Int64? { episodes.map(\.last).max() }
  /// From the start of an episode's first run until a success was seen, on average over those that ended; milliseconds.
  /// Nil where none did.
  package var meanRepair: Int64? {
    let times = episodes.compactMap { episode in
      episode.repairedAt.map { Double($0) - Double(episode.first) }
    }
    guard !times.isEmpty else { return nil }
    return Int64(exactly: (times.reduce(0, +) / Double(times.count)).rounded())
  }

  private struct TaskKey: Hashable {
    let scope: Int64
    let task: String
  }
}

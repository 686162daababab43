import Dashboard
import TaskModel

/// All that a board needs before it opens.
struct BoardPlan: Sendable {
  let scope: String
  let settings: LocalSettings
  let filter: String
  let order: SortOrder
  let isOffline: Bool
  let watch: Watch
}

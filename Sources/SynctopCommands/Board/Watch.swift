import SyncAPI
import TaskModel

/// How a board reads its tasks, whatever is behind it.
struct Watch: Sendable {
  /// One whole poll; the first page and the progress are told as they come.
  let fetch: @Sendable (Digester, Mailbox) async -> PollOutcome
  /// One task by its id.
  let fetchTask: @Sendable (String) async -> Result<SyncTask, FetchFailure>
}

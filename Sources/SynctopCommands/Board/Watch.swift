import SyncAPI
import TaskModel

/// How a place's tasks are read, whatever is behind it.
struct Watch: Sendable {
  /// One whole poll; the first page and the progress are told as they come, from any thread.
  let fetch: @Sendable (@escaping @Sendable (PageNews) -> Void) async -> PollOutcome
  /// One task by its id.
  let fetchTask: @Sendable (String) async -> Result<SyncTask, FetchFailure>
  /// Closes what is open; reading that is under way fails soon.
  let shutdown: @Sendable () async -> Void

  init(
    fetch: @escaping @Sendable (@escaping @Sendable (PageNews) -> Void) async -> PollOutcome,
    fetchTask: @escaping @Sendable (String) async -> Result<SyncTask, FetchFailure>,
    shutdown: @escaping @Sendable () async -> Void = {}
  ) {
    self.fetch = fetch
    self.fetchTask = fetchTask
    self.shutdown = shutdown
  }
}

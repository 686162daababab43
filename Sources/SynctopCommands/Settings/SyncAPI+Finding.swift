import SyncAPI
import SyncWire
import TaskModel

extension SyncAPI {
  /// A client that first finds the workspace it reads. Calls at the same time wait for one search; one that fails is made
  /// anew by the next call, and a workspace that was kept from before is looked for again when the service refuses it.
  static func finding(
    _ find: @escaping @Sendable (WorkspaceFinder.Freshness) async throws(FetchFailure) -> (api: SyncAPI, isKept: Bool)
  ) -> SyncAPI {
    let search = WorkspaceSearch(find: find)
    return SyncAPI(
      list: { request throws(FetchFailure) in
        try await search.call { api throws(FetchFailure) in try await api.list(request) }
      },
      show: { id throws(FetchFailure) in
        try await search.call { api throws(FetchFailure) in try await api.show(id) }
      },
      shutdown: { await search.shutdown() })
  }
}

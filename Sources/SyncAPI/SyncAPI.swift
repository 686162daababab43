package import SyncWire
package import TaskModel

/// The service, as the rest of the program sees it: two calls that either bring tasks or say why not.
///
/// Tests put closures of their own in; `live` gives the ones that talk HTTP.
package struct SyncAPI: Sendable {
  // The compiler counts no type behind `throws`, and would call the import unused without this.
  /// What every call fails with.
  package typealias Failure = FetchFailure

  /// Reads the list, all pages of it or the one that was asked for. All or nothing: a page that fails fails the call.
  package var list: @Sendable (ListRequest) async throws(FetchFailure) -> ListAnswer
  /// Reads one task by its id, whole.
  package var show: @Sendable (String) async throws(FetchFailure) -> WireTask
  /// Closes all connections; calls under way fail. Nothing can be asked afterwards.
  package var shutdown: @Sendable () async -> Void

  package init(
    list: @escaping @Sendable (ListRequest) async throws(FetchFailure) -> ListAnswer,
    show: @escaping @Sendable (String) async throws(FetchFailure) -> WireTask,
    shutdown: @escaping @Sendable () async -> Void = {}
  ) {
    self.list = list
    self.show = show
    self.shutdown = shutdown
  }

  /// The service at `connection`. Nothing is opened before the first call; `shutdown` closes it.
  ///
  /// `desk` is where several clients share their sign-ins; without one this client has its own.
  package static func live(_ connection: Connection, clock: APIClock, desk: SignInDesk? = nil) -> SyncAPI {
    let client = ServiceClient(connection: connection, clock: clock, desk: desk ?? SignInDesk(clock: clock))
    return SyncAPI(
      list: { request throws(FetchFailure) in try await client.list(request) },
      show: { id throws(FetchFailure) in try await client.show(id) },
      shutdown: { await client.shutdown() })
  }
}

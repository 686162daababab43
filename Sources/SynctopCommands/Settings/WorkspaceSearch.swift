import SyncAPI
import TaskModel

/// The one search for a workspace that all calls of a client share.
actor WorkspaceSearch {
  typealias Find =
    @Sendable (WorkspaceFinder.Freshness) async throws(FetchFailure) -> (api: SyncAPI, isKept: Bool)

  private struct Found: Sendable {
    let api: SyncAPI
    let isKept: Bool
    let number: Int
  }

  private let find: Find
  private var search: Task<Result<Found, FetchFailure>, Never>?
  private var freshness = WorkspaceFinder.Freshness.kept
  private var number = 0
  private var isOver = false

  init(find: @escaping Find) { self.find = find }

  /// Calls the client of the workspace; once more with another where the service refuses one that was kept.
  func call<Answer: Sendable>(
    _ make: @Sendable (SyncAPI) async throws(FetchFailure) -> Answer
  ) async throws(FetchFailure) -> Answer {
    let found = try await found()
    do throws(FetchFailure) {
      return try await make(found.api)
    } catch {
      guard found.isKept, [.forbidden, .notFound, .badRequest].contains(error.kind), error.step == .read else {
        throw error
      }
      await renew(after: found)
      return try await make(try await self.found().api)
    }
  }

  /// Closes what was opened; nothing can be asked afterwards.
  func shutdown() async {
    isOver = true
    search?.cancel()
    if case .success(let found) = await search?.value { await found.api.shutdown() }
  }

  private func found() async throws(FetchFailure) -> Found {
    guard !isOver else { throw FetchFailure(.connectionLost, message: "the client was closed") }
    let search = search ?? start()
    self.search = search
    let result = await search.value
    if case .failure = result, self.search == search { self.search = nil }
    return try result.get()
  }

  private func start() -> Task<Result<Found, FetchFailure>, Never> {
    number += 1
    let (find, freshness, number) = (find, freshness, number)
    return Task {
      do throws(FetchFailure) {
        let (api, isKept) = try await find(freshness)
        return .success(Found(api: api, isKept: isKept, number: number))
      } catch {
        return .failure(error)
      }
    }
  }

  private func renew(after refused: Found) async {
    guard case .success(let current) = await search?.value, current.number == refused.number else { return }
    freshness = .new
    search = nil
    await refused.api.shutdown()
  }
}

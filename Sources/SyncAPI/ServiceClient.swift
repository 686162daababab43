import SyncWire
import TaskModel

/// Asks the service over HTTP: builds requests, keeps to the rate and the deadlines, and reads the answers.
struct ServiceClient: Sendable {
  private let connection: Connection
  private let clock: APIClock
  private let builder: RequestBuilder
  private let session: HTTPSession
  private let gate: RequestGate
  private let decoder = PageDecoder()

  init(connection: Connection, clock: APIClock) {
    self.connection = connection
    self.clock = clock
    builder = RequestBuilder(connection)
    session = HTTPSession(settings: connection.settings)
    gate = RequestGate(settings: connection.settings, clock: clock)
  }

  /// Reads the list under one deadline for all of it.
  @concurrent
  func list(_ request: ListRequest) async throws(FetchFailure) -> ListAnswer {
    let settings = connection.settings
    let deadline = Deadline(settings.pollDeadline)
    let reader = ListReader(
      settings: settings, limit: request.limit, base: request.offset ?? 0,
      fetch: { offset, limit in await page(request, offset: offset, limit: limit) },
      progress: request.onPage,
      expect: { pages in await deadline.extend(to: settings.pollDeadline(pages: pages)) })
    let result = await deadline.run("reading the list", clock: clock) { await reader.read() }
    let answer = try result.get().answer(takenAt: clock.now())
    if request.limit == nil { await decoder.remember(answer.snapshot.tasks) }
    return answer
  }

  /// Reads one task.
  @concurrent
  func show(_ id: String) async throws(FetchFailure) -> WireTask {
    _ = try builder.show(id, now: 0)
    return try await fetch(
      { () throws(FetchFailure) in try builder.show(id, now: clock.now()) },
      decode: { body throws(FetchFailure) in try await decoder.task(body) }
    ).get()
  }

  func shutdown() async { await session.shutdown() }

  private func page(_ request: ListRequest, offset: Int, limit: Int) async -> Result<TaskPage, FetchFailure> {
    await fetch(
      { builder.list(request, offset: offset, limit: limit, now: clock.now()) },
      decode: { body throws(FetchFailure) in try await decoder.page(body, keepsObjects: request.keepsObjects) })
  }

  /// One request: its turn first, then everything up to the decoded answer under the deadline of a page.
  private func fetch<Value: Sendable>(
    _ build: @escaping @Sendable () throws(FetchFailure) -> RequestBuilder.Outgoing,
    decode: @escaping @Sendable ([UInt8]) async throws(FetchFailure) -> Value
  ) async -> Result<Value, FetchFailure> {
    do throws(FetchFailure) {
      try await gate.pass()
    } catch {
      return .failure(error)
    }
    let secrets = connection.credentials.secrets
    let deadline = Deadline(connection.settings.pageDeadline)
    let result = await deadline.run("the answer", clock: clock) {
      do throws(FetchFailure) {
        let response = try await session.get(build)
        if let failure = FetchFailure(response, now: clock.now(), secrets: secrets) { throw failure }
        return .success(try await decode(response.body))
      } catch {
        return .failure(error)
      }
    }
    return result.mapError { $0.redacted(secrets) }
  }
}

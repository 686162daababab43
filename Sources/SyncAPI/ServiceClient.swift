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
      fetch: { offset, limit throws(FetchFailure) in try await page(request, offset: offset, limit: limit) },
      progress: request.onPage,
      expect: { pages in await deadline.extend(to: settings.pollDeadline(pages: pages)) })
    let list = try await deadline.run("reading the list", clock: clock) { () async throws(FetchFailure) in
      try await reader.read()
    }
    let answer = list.answer(takenAt: clock.now())
    if request.limit == nil { await decoder.remember(answer.snapshot.tasks) }
    return answer
  }

  /// Reads one task.
  @concurrent
  func show(_ id: String) async throws(FetchFailure) -> WireTask {
    _ = try builder.show(id, now: 0)
    return try await fetch(
      { () throws(FetchFailure) in try builder.show(id, now: clock.now()) },
      decode: { body throws(FetchFailure) in try await decoder.task(body) })
  }

  func shutdown() async { await session.shutdown() }

  private func page(
    _ request: ListRequest, offset: Int, limit: Int
  ) async throws(FetchFailure) -> TaskPage {
    try await fetch(
      { builder.list(request, offset: offset, limit: limit, now: clock.now()) },
      decode: { body throws(FetchFailure) in try await decoder.page(body, keepsObjects: request.keepsObjects) })
  }

  /// One request: its turn first, then everything up to the decoded answer under the deadline of a page, to which the
  /// wait for a second attempt's turn doesn't count.
  private func fetch<Value: Sendable>(
    _ build: @escaping @Sendable () throws(FetchFailure) -> RequestBuilder.Outgoing,
    decode: @escaping @Sendable ([UInt8]) async throws(FetchFailure) -> Value
  ) async throws(FetchFailure) -> Value {
    try await gate.pass()
    let limit = connection.settings.pageDeadline
    let deadline = Deadline(limit)
    let turn: @Sendable () async throws(FetchFailure) -> Void = { () async throws(FetchFailure) in
      try await gate.pass { await deadline.extend(to: limit + $0) }
    }
    do {
      return try await deadline.run("the answer", clock: clock) { () async throws(FetchFailure) in
        try await read(try await session.get(build, turn: turn), decode: decode)
      }
    } catch {
      throw error.redacted(connection.credentials.secrets)
    }
  }

  /// What an answer brings, or the failure that it stands for.
  private func read<Value: Sendable>(
    _ response: Response, decode: @Sendable ([UInt8]) async throws(FetchFailure) -> Value
  ) async throws(FetchFailure) -> Value {
    if let failure = FetchFailure(response, now: clock.now()) { throw failure }
    do {
      return try await decode(response.body)
    } catch {
      throw error.attributed(to: response)
    }
  }
}

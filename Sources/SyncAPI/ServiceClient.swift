import SyncWire
import TaskModel

/// Asks the service over HTTP: builds requests, keeps to the rate and the deadlines, and reads the answers.
struct ServiceClient: Sendable {
  private let connection: Connection
  private let clock: APIClock
  private let builder: RequestBuilder
  private let session: HTTPSession
  private let gate: RequestGate
  private let place: SignInPlace
  private let decoder = PageDecoder()
  private let echoes = EchoMask()

  init(connection: Connection, clock: APIClock, desk: SignInDesk) {
    let session = HTTPSession(settings: connection.settings, transport: connection.transport)
    self.connection = connection
    self.clock = clock
    self.session = session
    builder = RequestBuilder(connection)
    gate = RequestGate(settings: connection.settings, clock: clock)
    place = SignInPlace(SignInTerms(connection), at: desk)
  }

  /// Reads the list under one deadline for all of it.
  @concurrent
  func list(_ request: ListRequest) async throws(FetchFailure) -> ListAnswer {
    let settings = connection.settings
    let deadline = Deadline(settings.pollDeadline)
    let call = CallPass(try await place.signIn()) {
      await deadline.extend(to: settings.pollDeadline + $0)
    }
    let reader = ListReader(
      settings: settings, limit: request.limit, base: request.offset ?? 0,
      fetch: { offset, limit throws(FetchFailure) in
        try await page(request, offset: offset, limit: limit, call)
      },
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
    try RequestBuilder.check(taskID: id)
    return try await fetch(
      CallPass(try await place.signIn()), { builder.show(id, pass: $0, now: clock.now()) },
      decode: { body throws(FetchFailure) in try await decoder.task(body) })
  }

  func shutdown() async {
    await place.shutdown()
    await session.shutdown()
  }

  private func page(
    _ request: ListRequest, offset: Int, limit: Int, _ call: CallPass
  ) async throws(FetchFailure) -> TaskPage {
    try await fetch(
      call, { builder.list(request, offset: offset, limit: limit, pass: $0, now: clock.now()) },
      decode: { body throws(FetchFailure) in try await decoder.page(body, keepsObjects: request.keepsObjects) })
  }

  /// One request with the call's pass; again with another one, once, where the service refuses it.
  private func fetch<Value: Sendable>(
    _ call: CallPass, _ build: @escaping @Sendable (Pass) -> Outgoing,
    decode: @escaping @Sendable ([UInt8]) async throws(FetchFailure) -> Value
  ) async throws(FetchFailure) -> Value {
    var pass = try await call.current()
    while true {
      do {
        let value = try await attempt(pass, build, decode: decode)
        await call.prove(pass)
        return value
      } catch {
        guard error.kind == .signInFailed, let other = try await call.replacement(of: pass, after: error) else {
          throw error
        }
        pass = other
      }
    }
  }

  /// One request: its turn first, then everything up to the decoded answer under the deadline of a page, to which the
  /// wait for a second attempt's turn doesn't count.
  private func attempt<Value: Sendable>(
    _ pass: Pass, _ build: @escaping @Sendable (Pass) -> Outgoing,
    decode: @escaping @Sendable ([UInt8]) async throws(FetchFailure) -> Value
  ) async throws(FetchFailure) -> Value {
    try await gate.pass()
    let limit = connection.settings.pageDeadline
    let secrets = connection.credentials.secrets + pass.secrets
    let deadline = Deadline(limit)
    let turn: @Sendable () async throws(FetchFailure) -> Void = { () async throws(FetchFailure) in
      try await gate.pass { await deadline.extend(to: limit + $0) }
    }
    do {
      return try await deadline.run("the answer", clock: clock) { () async throws(FetchFailure) in
        let response = try await session.send({ build(pass) }, turn: turn)
        return try await read(response, hiding: secrets, decode: decode)
      }
    } catch {
      throw error.redacted(secrets)
    }
  }

  /// What an answer brings, without the secrets that it echoes, or the failure that it stands for.
  private func read<Value: Sendable>(
    _ response: Response, hiding secrets: [String], decode: @Sendable ([UInt8]) async throws(FetchFailure) -> Value
  ) async throws(FetchFailure) -> Value {
    if let failure = FetchFailure(response, now: clock.now()) { throw failure }
    do {
      return try await decode(echoes.apply(response.body, current: secrets))
    } catch {
      throw error.attributed(to: response)
    }
  }
}

import DemoServer
import Signing
import SyncAPI
import SyncLog
import SyncWire
import TaskModel
import Testing

@Suite struct `The demo server, read by the real client` {
  /// Runs `body` with a client of a demo server whose clock stands still.
  private func with<Value: Sendable>(
    tasks: Int = 250, faults: [Fault] = [], settings: ListSettings? = nil,
    sign: @Sendable (DemoCredentials) -> Credentials = { .token($0.token) },
    _ body: @Sendable (SyncAPI) async throws -> Value
  ) async throws -> Value {
    let now: @Sendable () -> Int64 = { 1_710_901_516_000 }
    let server = try await DemoServer.start(
      configuration: DemoConfiguration(tasks: tasks, seed: 7, faults: faults, now: now))
    let connection = try Connection(
      endpoint: Endpoint(server.credentials.endpoint), projectID: server.credentials.projectID,
      workspace: server.credentials.workspace, credentials: sign(server.credentials),
      settings: settings ?? Fixture.patient { $0.bodyLimit = 8 << 20 })
    let api = SyncAPI.live(
      connection, clock: APIClock(now: now, uptime: Fixture.clock.uptime, sleep: Fixture.clock.sleep))
    do {
      let value = try await body(api)
      await api.shutdown()
      await server.stop()
      return value
    } catch {
      await api.shutdown()
      await server.stop()
      throw error
    }
  }

  @Test func `gives every task once, page by page`() async throws {
    let answer = try await with { try await $0.list(ListRequest(keepsObjects: true)) }
    #expect(answer.snapshot.tasks.count == 250)
    #expect(answer.snapshot.total == 250)
    #expect(!answer.snapshot.moved)
    #expect(Set(answer.snapshot.tasks.map(\.id)).count == 250)
    #expect(answer.objects.map { $0["id"]?.string } == answer.snapshot.tasks.map(\.id.text))
  }

  @Test func `takes a signature, filters and orders`() async throws {
    var request = ListRequest()
    request.syncStatus = "SYNC_FAIL"
    request.orderBy = "CLUSTER_NAME"
    request.isAscending = true
    let asked = request
    let answer = try await with(sign: { .accessKey(AccessKey(id: $0.accessKey, secret: $0.secretKey)) }) {
      try await $0.list(asked)
    }
    #expect(!answer.snapshot.tasks.isEmpty)
    #expect(answer.snapshot.tasks.allSatisfy { $0.syncStatus == .failed })
  }

  @Test func `shows one task as it lists it`() async throws {
    try await with { api in
      let listed = try #require(try await api.list(ListRequest()).snapshot.tasks.first)
      #expect(try await api.show(listed.id.text).task == listed)
      let failure = await #expect(throws: FetchFailure.self) { try await api.show("0123456789abcdef0123456789abcdef") }
      #expect(failure?.kind == .notFound || failure?.kind == .badRequest)
    }
  }

  @Test func `refuses a wrong key and a wrong token without an echo of them`() async throws {
    let strangers: [Credentials] = [
      .token("WRONGCANARY"), .accessKey(AccessKey(id: "WRONGCANARY", secret: "CANARYSECRET")),
    ]
    for stranger in strangers {
      let failure = await #expect(throws: FetchFailure.self) {
        try await with(sign: { _ in stranger }) { try await $0.list(ListRequest()) }
      }
      #expect(failure?.kind == .signInFailed)
      #expect(failure?.code?.hasSuffix(".0301") == true)
      #expect(failure?.message.contains("CANARY") == false)
    }
  }

  @Test func `tells a wrong key's owner what was signed, but not with what`() async throws {
    let failure = await #expect(throws: FetchFailure.self) {
      try await with(sign: { .accessKey(AccessKey(id: $0.accessKey, secret: "CANARYSECRET")) }) {
        try await $0.list(ListRequest())
      }
    }
    #expect(failure?.kind == .signInFailed)
    #expect(failure?.message.contains("CANARY") == false)
  }

  @Test(
    arguments: [
      (.errors(100), [.serverFault]), (.tooMany(100), [.throttled]), (.expire(0), [.signInFailed]),
      (.truncate(100), [.connectionLost, .notJSON]), (.html(100), [.notJSON]), (.garbage(100), [.notJSON]),
      (.reset(100), [.connectionLost]), (.hang(100), [.timedOut]),
    ] as [(Fault, [FetchFailure.Kind])])
  func `fails in each of its ways as what it is`(_ fault: Fault, _ kinds: [FetchFailure.Kind]) async throws {
    let settings = fault == .hang(100) ? Fixture.quick() : nil
    let failure = await #expect(throws: FetchFailure.self) {
      try await with(faults: [fault], settings: settings) { try await $0.list(ListRequest()) }
    }
    #expect(failure.map { kinds.contains($0.kind) } == true, "\(String(describing: failure))")
  }
}

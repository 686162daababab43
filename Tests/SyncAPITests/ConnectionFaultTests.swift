import Foundation
import SyncAPI
import Synchronization
import TaskModel
import Testing

@Suite struct `A connection that fails` {
  @Test func `because nobody listens is said to be refused`() async throws {
    let server = RawServer(replying: "")
    server.stop()
    let failure = try await Fixture.with(server) { await Fixture.failure($0) }
    #expect(failure?.kind == .connectionRefused)
  }

  @Test func `because the name is unknown says so`() async throws {
    let endpoint = try Endpoint("https://no-such-host.invalid")
    let connection = try Connection(
      endpoint: endpoint, projectID: "p", workspace: "w", credentials: .token("t"), settings: Fixture.patient())
    let api = SyncAPI.live(connection, clock: Fixture.clock)
    let failure = await Fixture.failure(api)
    await api.shutdown()
    #expect(failure?.kind == .hostUnknown)
    #expect(failure?.message.contains("no-such-host.invalid") == true)
  }

  @Test func `by a reset at once is tried again once`() async throws {
    let server = RawServer(atAccept: { _ in [.reset] }, script: { _, _ in [] })
    let failure = try await Fixture.with(server) { await Fixture.failure($0) }
    #expect(failure?.kind == .connectionLost)
    #expect(server.connections == 2)
  }

  @Test(arguments: 1...30) func `by a reset at once may work the second time`(_ round: Int) async throws {
    let server = RawServer(
      atAccept: { $0 == 1 ? [.reset] : [] }, script: { _, _ in [.text(Fixture.reply())] })
    let failure = try await Fixture.with(server) { await Fixture.failure($0) }
    #expect(failure == nil)
  }

  @Test func `waits its turn before it is tried again`() async throws {
    let server = RawServer(
      atAccept: { $0 == 1 ? [.reset] : [] }, script: { _, _ in [.text(Fixture.reply())] })
    let settings = Fixture.patient {
      $0.requestsPerWindow = 1
      $0.rateWindow = .seconds(3600)
    }
    let waits = Mutex<[Duration]>([])
    let clock = APIClock(
      now: { 0 }, uptime: { .zero },
      sleep: { span in
        waits.withLock { $0.append(span) }
        if span < .seconds(3600) { try await Task.sleep(for: span) }
      })
    let api = SyncAPI.live(try Fixture.connection(port: server.port, settings: settings), clock: clock)
    let failure = await Fixture.failure(api)
    await api.shutdown()
    server.stop()
    #expect(failure == nil)
    #expect(server.connections == 2)
    #expect(waits.withLock { $0.contains(.seconds(3600)) })
  }

  @Test func `because an idle one was closed is opened anew`() async throws {
    let server = RawServer { _, _ in [.text(Fixture.reply()), .close] }
    try await Fixture.with(server) { api in
      for _ in 1...3 { #expect(await Fixture.failure(api) == nil) }
    }
    #expect(server.requests.count == 3)
  }

  @Test func `because a live one went silent is dialled anew`() async throws {
    let server = RawServer { connection, head in
      connection == 1 && head.contains("offset=1 ")
        ? [.hang] : [.text(Fixture.reply())]
    }
    let settings = Fixture.patient { $0.pageDeadline = .seconds(2) }
    let failures = try await Fixture.with(server, settings) { api in
      var failures: [FetchFailure.Kind?] = []
      for offset in 0...2 { failures.append(await Fixture.failure(api, offset: offset)?.kind) }
      return failures
    }
    #expect(failures == [nil, .timedOut, nil])
    #expect(server.connections == 2)
  }

  @Test func `by a reset in the headers or in the body is lost`() async throws {
    for part in ["HTTP/1.1 200 OK\r\nContent-", String(Fixture.reply().dropLast(5))] {
      let failure = try await Fixture.failure { _, _ in [.text(part), .reset] }
      #expect(failure?.kind == .connectionLost, "\(part)")
    }
  }

  @Test(arguments: [Fixture.reply(), Fixture.chunked(), "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + Fixture.list])
  func `at any byte of an answer is a failure, never half a list`(_ reply: String) async throws {
    let bytes = Array(reply.utf8)
    let server = RawServer { _, head in
      let length = head.split(separator: "offset=").last.flatMap { Int($0.prefix(while: \.isNumber)) }
      return [.send(Array(bytes.prefix(length ?? 0))), .close]
    }
    let whole = try await Fixture.with(server) { api in
      var whole: [Int] = []
      for length in 0...bytes.count where await Fixture.failure(api, offset: length) == nil { whole.append(length) }
      return whole
    }
    // Only what follows the list, such as the last chunk's end, may be missing.
    #expect(whole.contains(bytes.count))
    #expect(whole.allSatisfy { $0 >= bytes.count - 2 }, "\(whole)")
  }

  @Test func `that never answers runs into the deadline`() async throws {
    let failure = try await Fixture.failure(Fixture.quick()) { _, _ in [.hang] }
    #expect(failure?.kind == .timedOut)
    #expect(failure?.message == "the answer took longer than 0.3 s")
  }

  @Test func `that drips its headers or its body runs into the deadline`() async throws {
    let reply = Array(Fixture.reply().utf8)
    for start in [0, reply.count - 30] {
      let failure = try await Fixture.failure(Fixture.quick()) { _, _ in
        [.send(Array(reply.prefix(start))), .drip(Array(reply.dropFirst(start)))]
      }
      #expect(failure?.kind == .timedOut)
    }
  }

  @Test func `over all pages runs into the deadline of the poll`() async throws {
    let settings = Fixture.patient {
      $0.pollDeadline = .milliseconds(300)
      $0.pageSize = 2
    }
    let failure = try await Fixture.failure(settings) { _, head in
      head.contains("offset=0")
        ? [.text(Fixture.reply("200 OK", [], Fixture.list.replacing("2}", with: "9}")))] : [.hang]
    }
    #expect(failure?.kind == .timedOut)
    #expect(failure?.message == "reading the list took longer than 0.3 s")
  }

  @Test func `is left at once when the caller gives up`() async throws {
    let (asked, asking) = AsyncStream.makeStream(of: Void.self)
    let server = RawServer { _, _ in
      asking.yield()
      return [.hang]
    }
    let failure = try await Fixture.with(server) { api in
      let call = Task { await Fixture.failure(api) }
      for await _ in asked.prefix(1) {}
      call.cancel()
      return await call.value
    }
    #expect(failure?.message == "the request was cancelled")
  }

  @Test func `is closed with its client, even when nobody shuts that down`() async throws {
    let (ended, ending) = AsyncStream.makeStream(of: Void.self)
    let server = RawServer(
      script: { _, _ in [.text(Fixture.reply())] }, atEnd: { _ in ending.yield() })
    let connection = try Fixture.connection(port: server.port, settings: Fixture.patient())
    #expect(await Fixture.failure(SyncAPI.live(connection, clock: Fixture.clock)) == nil)
    for await _ in ended.prefix(1) {}
    server.stop()
    #expect(server.connections == 1)
  }

  @Test func `by being shut down fails the call`() async throws {
    let server = RawServer { _, _ in [.hang] }
    let failure = try await Fixture.with(server) { api in
      await api.shutdown()
      return await Fixture.failure(api)
    }
    #expect(failure != nil)
    #expect(server.requests.isEmpty)
  }
}

import Foundation
import Signing
import SyncAPI
import TaskModel

/// What the tests of this room share: a real clock, quick deadlines, and answers as text.
enum Fixture {
  static let key = AccessKey(id: "AKCANARY0123456789", secret: "SKCANARY0123456789")
  static let token = "TOKENCANARY/with+signs=="

  static let clock = APIClock(
    now: { Int64(Date().timeIntervalSince1970 * 1000) },
    uptime: { .nanoseconds(Int64(DispatchTime.now().uptimeNanoseconds)) },
    sleep: { try await Task.sleep(for: $0) })

  /// Bounds small enough for a test to meet them.
  static func quick(_ change: (inout ListSettings) -> Void = { _ in }) -> ListSettings {
    var settings = ListSettings()
    settings.requestsPerWindow = nil
    settings.bodyLimit = 64 * 1024
    settings.pageDeadline = .milliseconds(300)
    settings.pollDeadline = .seconds(20)
    change(&settings)
    return settings
  }

  /// Generous enough not to pass on a busy machine.
  static func patient(_ change: (inout ListSettings) -> Void = { _ in }) -> ListSettings {
    quick {
      $0.pageDeadline = .seconds(30)
      $0.pollDeadline = .seconds(60)
      change(&$0)
    }
  }

  static func connection(
    port: Int, settings: ListSettings, credentials: Credentials = .token(token), host: String = "127.0.0.1"
  ) throws -> Connection {
    try Connection(
      endpoint: Endpoint("http://\(host):\(port)"), projectID: "p1", workspace: "w1", credentials: credentials,
      settings: settings)
  }

  /// Runs `body` with a client of `server`, and closes both.
  static func with<Value: Sendable>(
    _ server: RawServer, _ settings: ListSettings = patient(), credentials: Credentials = .token(token),
    _ body: @Sendable (SyncAPI) async throws -> Value
  ) async throws -> Value {
    let api = SyncAPI.live(
      try connection(port: server.port, settings: settings, credentials: credentials), clock: clock)
    do {
      let value = try await body(api)
      await api.shutdown()
      server.stop()
      return value
    } catch {
      await api.shutdown()
      server.stop()
      throw error
    }
  }

  /// The failure of listing against a server with this script.
  static func failure(
    _ settings: ListSettings = patient(), atAccept: @escaping @Sendable (Int) -> [RawServer.Step] = { _ in [] },
    _ script: @escaping @Sendable (Int, String) -> [RawServer.Step]
  ) async throws -> FetchFailure? {
    try await with(RawServer(atAccept: atAccept, script: script), settings) { await failure($0) }
  }

  /// The failure of listing; with an offset, of asking for the one page there.
  static func failure(_ api: SyncAPI, offset: Int? = nil) async -> FetchFailure? {
    var request = ListRequest()
    request.offset = offset
    request.limit = offset == nil ? nil : 1
    do {
      _ = try await api.list(request)
      return nil
    } catch {
      return error
    }
  }

  static let list = #"{"tasks":[{"id":"a"},{"id":"b"}],"total":2}"#

  static func reply(_ status: String = "200 OK", _ headers: [String] = [], _ body: String = list) -> String {
    let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)", "Content-Type: application/json"]
    return (lines + headers).joined(separator: "\r\n") + "\r\n\r\n" + body
  }

  static func chunked(_ body: String = list) -> String {
    let half = body.utf8.count / 2
    let parts = [body.prefix(half), body.dropFirst(half)]
    let chunks = parts.map { String($0.utf8.count, radix: 16) + "\r\n\($0)\r\n" }.joined()
    return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\(chunks)0\r\n\r\n"
  }
}

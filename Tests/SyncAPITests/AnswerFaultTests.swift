import Foundation
import Signing
import SyncAPI
import TaskModel
import Testing

@Suite struct `An answer that isn't a list` {
  @Test(
    arguments: [
      ("204 No Content", .malformed), ("206 Partial Content", .malformed), ("202 Accepted", .malformed),
      ("304 Not Modified", .redirected), ("400 Bad Request", .badRequest), ("401 Unauthorized", .signInFailed),
      ("403 Forbidden", .forbidden), ("404 Not Found", .notFound), ("405 Method", .badRequest),
      ("429 Slow", .throttled), ("500 Oops", .serverFault), ("502 Bad Gateway", .serverFault),
      ("503 Away", .serverFault), ("504 Late", .serverFault), ("999 What", .other),
    ] as [(String, FetchFailure.Kind)])
  func `has the kind of its status`(_ status: String, _ kind: FetchFailure.Kind) async throws {
    let server = RawServer { _, _ in
      let body = status.hasPrefix("204") || status.hasPrefix("304") ? "" : "<html><title>T</title></html>"
      return [.text(Fixture.reply(status, ["Connection: close"], body)), .close]
    }
    let failure = try await Fixture.with(server) { await Fixture.failure($0) }
    #expect(failure?.kind == kind)
    #expect(failure?.status == Int(status.prefix(3)))
    #expect(server.requests.count == 1, "no answer is asked for again")
  }

  @Test(
    arguments: [
      ("<!doctype html><title>Sign in</title>", .notJSON, "Sign in"), ("", .notJSON, "empty"),
      ("null", .malformed, "shape"), (#"{"tasks":[{"id":"a"}"#, .notJSON, "isn't whole"),
      (#"{"error_code":"DLM.4001","error_msg":"no such workspace"}"#, .badRequest, "no such workspace"),
      (#"{"error_code":"APIG.0301","error_msg":"bad"}"#, .signInFailed, "bad"), ("\u{0}\u{1}\u{2}", .notJSON, "empty"),
    ] as [(String, FetchFailure.Kind, String)])
  func `though the status is 200 says what it is`(_ body: String, _ kind: FetchFailure.Kind, _ words: String)
    async throws
  {
    let failure = try await Fixture.failure { _, _ in [.text(Fixture.reply("200 OK", ["X-Request-Id: r7"], body))] }
    #expect(failure?.kind == kind)
    #expect(failure?.status == 200)
    #expect(failure?.requestID == "r7")
    #expect(failure?.message.contains(words) == true, "\(failure?.message ?? "")")
  }

  @Test func `in a gateway's page comes down to its title`() async throws {
    let page = "<html><head><title>502\u{1B}[31m Bad\n Gateway</title></head>" + String(repeating: "x", count: 200_000)
    let failure = try await Fixture.failure { _, _ in [.text(Fixture.reply("502 Bad Gateway", [], page))] }
    #expect(failure?.kind == .serverFault)
    #expect(failure?.message == "502 [31m Bad Gateway")
  }

  @Test(arguments: [301, 302, 303, 307, 308])
  func `but a redirect is not followed and takes no token along`(_ status: Int) async throws {
    let other = RawServer(replying: Fixture.reply())
    let server = RawServer { _, _ in
      [.text(Fixture.reply("\(status) Moved", ["Location: http://localhost:\(other.port)/\u{1}x"], ""))]
    }
    let failure = try await Fixture.with(server) { await Fixture.failure($0) }
    other.stop()
    #expect(failure != nil)
    #expect(other.connections == 0)
    #expect(server.requests.count == 1)
  }

  @Test func `names where a redirect points to`() async throws {
    let failure = try await Fixture.failure { _, _ in [.text(Fixture.reply("302 Found", ["Location: file:///etc"], ""))]
    }
    #expect(failure?.kind == .redirected)
    #expect(failure?.message.contains("file:///etc") == true)
  }

  @Test(
    arguments: [
      (["Retry-After: 17"], 17), (["Retry-After: 0"], 0), (["Retry-After: -1"], -1),
      (["Retry-After: 1000000000000"], 1_000_000_000_000), (["Retry-After: soon"], nil), (["Retry-After:"], nil),
      (["Retry-After: 3", "Retry-After: 9"], 9), (["Retry-After: nan"], nil), ([], nil),
    ] as [([String], Double?)])
  func `says how long to wait`(_ headers: [String], _ seconds: Double?) async throws {
    let failure = try await Fixture.failure { _, _ in [.text(Fixture.reply("429 Too Many", headers, "{}"))] }
    #expect(failure?.kind == .throttled)
    #expect(failure?.retryAfter == seconds)
  }

  @Test func `because the service is away may say until when`() async throws {
    let failure = try await Fixture.failure { _, _ in
      [.text(Fixture.reply("503 Away", ["Retry-After: 120"], "<html><title>Away</title></html>"))]
    }
    #expect(failure?.kind == .serverFault)
    #expect(failure?.retryAfter == 120)
    #expect(failure?.message == "Away")
  }

  @Test(arguments: ["429 Too Many", "400 Bad Request"])
  func `because of the throttle is told by the code and its text`(_ status: String) async throws {
    let body =
      #"{"error_code":"APIG.0308","error_msg":"The throttling threshold has been reached: "#
      + #"policy user over ratelimit,limit:100,time:1 minute","request_id":"r"}"#
    let failure = try await Fixture.failure { _, _ in [.text(Fixture.reply(status, [], body))] }
    #expect(failure?.kind == .throttled)
    #expect(failure?.retryAfter == 60)
    #expect(failure?.requestID == "r")
  }

  @Test func `shows neither key nor token that the server echoes`() async throws {
    let body =
      #"{"error_code":"APIGW.0301","error_msg":"Get secretKey failed,ak:\#(Fixture.key.id), "#
      + #"got \#(Fixture.token) and \#(Fixture.key.id)"}"#
    for credentials in [Credentials.token(Fixture.token), .accessKey(Fixture.key)] {
      let server = RawServer(replying: Fixture.reply("401 Unauthorized", ["X-Request-Id: r9"], body))
      let failure = try await Fixture.with(server, credentials: credentials) { await Fixture.failure($0) }
      #expect(failure?.requestID == "r9")
      let secret = credentials == .token(Fixture.token) ? "TOKENCANARY" : "AKCANARY"
      #expect(failure?.message.contains(secret) == false)
      #expect(failure?.message.contains("ak:***") == true)
    }
  }

  @Test func `to a sign-in hints at a clock that is wrong`() async throws {
    let failure = try await Fixture.failure { _, _ in
      [.text(Fixture.reply("401 Unauthorized", ["Date: Wed, 20 Mar 2024 02:25:16 GMT"], "{}"))]
    }
    #expect(failure?.clockSkew.map { $0 > 500_000 } == true)
  }

  @Test(arguments: [
    "SSH-2.0-OpenSSH_9.2\r\n", "\u{0}\u{1}\u{2}\u{3}\r\n\r\n", "<html>hello</html>", "HTTP/1.1 abc OK\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n{}{}{}",
    "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}", "HTTP/1.1 200 OK\r\nX: a\u{0}b\r\n\r\n{}",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + Fixture.list,
    "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n" + Fixture.list,
    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 43\r\n\r\n" + Fixture.list,
    "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 4\r\n\r\n\u{1}\u{2}\u{3}\u{4}",
  ])
  func `but unsound bytes is a failure`(_ bytes: String) async throws {
    let failure = try await Fixture.failure { _, _ in [.text(bytes), .close] }
    #expect(failure != nil)
    #expect(failure?.message.unicodeScalars.allSatisfy { $0.value >= 0x20 } == true)
  }

  @Test func `has headers without end is refused`() async throws {
    let endless = Array("X-Filler: \(String(repeating: "y", count: 1000))\r\n".utf8)
    let failure = try await Fixture.failure { _, _ in [.text("HTTP/1.1 200 OK\r\n"), .flood(endless)] }
    #expect(failure != nil && failure?.kind != .timedOut)
    let long = try await Fixture.failure { _, _ in [.text("HTTP/1.1 200 OK\r\nX: "), .flood(Array("yyyyyyyy".utf8))] }
    #expect(long != nil && long?.kind != .timedOut)
  }

  @Test func `has a body without end is refused`() async throws {
    let failure = try await Fixture.failure { _, _ in
      [.text("HTTP/1.1 200 OK\r\n\r\n"), .flood(Array(repeating: 0x20, count: 4096))]
    }
    #expect(failure?.kind == .tooLarge)
  }

  @Test func `swells without measure when decompressed is refused`() async throws {
    let bomb = GzipBomb.bytes(repeats: 40_000)
    #expect(bomb.count < 70_000)
    let failure = try await Fixture.failure { _, _ in
      let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(bomb.count)\r\n\r\n"
      return [.text(head), .send(bomb)]
    }
    #expect(failure?.kind == .tooLarge)
  }

  @Test func `comes after any number of interim answers`() async throws {
    let interim = String(repeating: "HTTP/1.1 103 Early Hints\r\n\r\n", count: 20)
    let server = RawServer { _, _ in [.text(interim + Fixture.reply())] }
    #expect(try await Fixture.with(server) { await Fixture.failure($0) } == nil)
    let many = String(repeating: "HTTP/1.1 103 Early Hints\r\n\r\n", count: 2000)
    _ = try await Fixture.failure { _, _ in [.text(many + Fixture.reply())] }
  }

  @Test func `sent twice counts once`() async throws {
    let server = RawServer { _, _ in [.text(Fixture.reply() + Fixture.reply("500 Oops"))] }
    try await Fixture.with(server) { api in
      for _ in 1...3 { #expect(await Fixture.failure(api) == nil) }
    }
  }
}

/// A compressed body that is far larger inside.
enum GzipBomb {
  /// Zeros, 258 of them for each repeat; its checksum is left out.
  static func bytes(repeats: Int) -> [UInt8] {
    var bits: [Bool] = [true, true, false]
    bits += code(0b0011_0000, 8)
    for _ in 0..<repeats { bits += code(0b1100_0101, 8) + code(0, 5) }
    bits += code(0, 7)
    let packed = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<min(start + 8, bits.count)].enumerated().reduce(UInt8(0)) { $0 | ($1.element ? 1 << $1.offset : 0) }
    }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + packed
  }

  /// A code of the fixed table, its highest bit first.
  private static func code(_ value: Int, _ width: Int) -> [Bool] {
    (0..<width).reversed().map { value >> $0 & 1 == 1 }
  }
}

import HTTPTypes
import HummingbirdCore
import NIOCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Brings answers to their connection, whole or as a fault has them.
struct Delivery {
  let request: Int
  let now: Int64
  let seed: UInt64

  /// A request that is left hanging is given up after this time.
  static let patience = Duration.seconds(300)

  /// Writes the answer whole.
  @concurrent func write(_ answer: Answer, to writer: consuming ResponseWriter) async throws {
    let body = ByteBuffer(bytes: identified(answer.body))
    try await writer.write(response: head(of: answer), body: ResponseBody(byteBuffer: body))
  }

  /// Writes the answer's head and the first half of its body, and breaks off.
  @concurrent func writeHalf(_ answer: Answer, to writer: consuming ResponseWriter) async throws {
    var body = try await writer.writeHead(head(of: answer))
    try await body.write(ByteBuffer(bytes: answer.body.prefix(answer.body.count / 2)))
    throw Broken.off
  }

  /// Ends the connection without an answer, with a reset instead of an orderly end.
  func reset(_ channel: any Channel) async throws {
    if let socket = channel as? any SocketOptionProvider {
      try await socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
    }
    try? await channel.close().get()
    throw Broken.off
  }

  /// Ends a connection's handling.
  private enum Broken: Error { case off }

  private var id: String {
    var dice = SplitMix64(seed, UInt64(request), 41)
    return dice.hexadecimal()
  }

  private func identified(_ body: [UInt8]) -> [UInt8] {
    guard body.count < 1 << 16, let text = String(validating: body, as: UTF8.self) else { return body }
    let parts = text.split(separator: Answer.requestIDMark, omittingEmptySubsequences: false)
    return parts.count == 2 ? Array("\(parts[0])\(id)\(parts[1])".utf8) : body
  }

  private func head(of answer: Answer) -> HTTPResponse {
    var fields = HTTPFields()
    let usual = [
      ("Content-Type", answer.contentType), ("Content-Length", String(answer.body.count)), (answer.requestIDHeader, id),
      ("Date", HTTPDate.text(now)), ("Server", "api-gateway"), ("X-Content-Type-Options", "nosniff"),
    ]
    for (name, value) in usual + answer.headers.map({ ($0.name, $0.value) }) {
      guard let name = HTTPField.Name(name) else { continue }
      fields[name] = value
    }
    return HTTPResponse(status: HTTPResponse.Status(code: answer.status), headerFields: fields)
  }
}

import Foundation
import Glibc

/// A gateway, IAM and proxy at once that refuses everything, and repeats in every part of its answer what it was sent.
final class EchoServer: Sendable {
  struct Refused: Error {
    let code: Int32
  }

  let port: UInt16
  private let listener: Int32
  /// What IAM hands out; nil where it refuses too.
  private let token: String?

  init(token: String? = nil) throws {
    self.token = token
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) == 0 && listen(listener, 16) == 0 && getsockname(listener, $0, &size) == 0
      }
    }
    guard listener >= 0, isListening else { throw Refused(code: errno) }
    port = UInt16(bigEndian: address.sin_port)
    let answer: @Sendable (Int32) -> Void = { [token] in Self.answer($0, token: token) }
    Thread.detachNewThread {
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        Thread.detachNewThread { answer(connection) }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private static func answer(_ connection: Int32, token: String?) {
    defer { close(connection) }
    let request = read(connection)
    let isSignIn = request.hasPrefix("POST") && request.contains("/v3/auth/tokens")
    let echo = request.replacing("\r\n", with: "|").replacing("\n", with: "|")
    let values = request.split(separator: "\r\n").map { line in
      line.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
    }
    let text: String
    if isSignIn, let token {
      text = response(
        "201 Created", headers: "X-Subject-Token: \(token)\r\n",
        body: ["token": ["expires_at": "2099-01-01T00:00:00.000000Z", "project": ["id": "p", "name": "p"]]])
    } else if isSignIn {
      text = response(
        "401 Unauthorized", headers: "",
        body: ["error": ["code": 401, "title": "Unauthorized", "message": "can't sign in with \(echo)"]])
    } else {
      text = response(
        request.hasPrefix("CONNECT") ? "407 Proxy Authentication Required" : "401 Unauthorized",
        headers: "X-Request-Id: \(values.joined(separator: " "))\r\n",
        body: [
          "error_code": "APIG.0301", "request_id": echo,
          "error_msg": "Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:\(echo)",
        ])
    }
    _ = text.withCString { write(connection, $0, strlen($0)) }
  }

  private static func response(_ status: String, headers: String, body: [String: Any]) -> String {
    let body = (try? JSONSerialization.data(withJSONObject: body)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return """
      HTTP/1.1 \(status)\r\nContent-Type: application/json\r\n\(headers)Content-Length: \(body.utf8.count)\r
      Connection: close\r\n\r\n\(body)
      """
  }

  /// The request with its body, at most 64 KiB of it.
  private static func read(_ connection: Int32) -> String {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < 65_536 {
      let text = String(decoding: bytes, as: UTF8.self)
      if let end = text.range(of: "\r\n\r\n") {
        let length = text.lowercased().firstMatch(of: /content-length: ?(\d+)/).flatMap { Int($0.1) } ?? 0
        if text[end.upperBound...].utf8.count >= length { break }
      }
      let count = Glibc.read(connection, &part, part.count)
      guard count > 0 else { break }
      bytes += part[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

import Foundation

/// One request on a connection of its own, and all that came back before the connection ended.
struct Exchange: Sendable {
  var status = 0
  var headers: [String: String] = [:]
  var body = Data()
  /// All bytes as they came.
  var raw = Data()
  /// True when the connection ended with a reset.
  var wasReset = false

  /// Sends `text` to the port on 127.0.0.1 and reads until the end, or until nothing comes for `patience` seconds.
  static func send(_ text: String, to port: Int, patience: Int = 20) async -> Self {
    await withCheckedContinuation { done in
      Thread.detachNewThread { done.resume(returning: blocking(text, port, patience)) }
    }
  }

  var json: [String: Any] { (try? JSONSerialization.jsonObject(with: body)) as? [String: Any] ?? [:] }

  var code: String? { json["error_code"] as? String }

  var message: String? { json["error_msg"] as? String }

  private static func blocking(_ text: String, _ port: Int, _ patience: Int) -> Self {
    var exchange = Self()
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var limit = timeval(tv_sec: patience, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    guard connect(socket, port) else { return exchange }
    _ = Data(text.utf8).withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else {
        exchange.wasReset = count < 0 && errno == ECONNRESET
        break
      }
      exchange.raw.append(contentsOf: buffer[..<count])
    }
    exchange.parse()
    return exchange
  }

  private static func connect(_ socket: Int32, _ port: Int) -> Bool {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private mutating func parse() {
    guard let split = raw.range(of: Data("\r\n\r\n".utf8)) else { return }
    let lines = String(decoding: raw[..<split.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
    for line in lines.dropFirst() {
      let sides = line.components(separatedBy: ": ")
      headers[sides[0].lowercased()] = sides.dropFirst().joined(separator: ": ")
    }
    body = raw[split.upperBound...]
  }
}

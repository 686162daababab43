import Foundation
import Glibc
import Synchronization

/// A server that speaks bytes, not HTTP: it does to each connection exactly what a test's script says.
final class RawServer: Sendable {
  /// One thing done to a connection.
  enum Step: Sendable {
    case send([UInt8])
    /// Sends the bytes one at a time, some milliseconds apart, until they or the connection end.
    case drip([UInt8])
    /// Sends the bytes over and over until the connection ends.
    case flood([UInt8])
    /// Waits until the other side closes.
    case hang
    case close
    case reset

    static func text(_ text: String) -> Step { .send(Array(text.utf8)) }
  }

  private struct Record {
    var requests: [String] = []
    var connections = 0
    var isStopped = false
  }

  let port: Int
  private let socket: Int32
  private let record = Mutex(Record())
  private let atAccept: @Sendable (Int) -> [Step]
  private let script: @Sendable (Int, String) -> [Step]
  private let atEnd: @Sendable (Int) -> Void

  /// `script` is given the number of the connection, from 1, and the request: its head, and its body if it has one.
  init(
    atAccept: @escaping @Sendable (Int) -> [Step] = { _ in [] },
    script: @escaping @Sendable (_ connection: Int, _ request: String) -> [Step],
    atEnd: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.atAccept = atAccept
    self.atEnd = atEnd
    self.script = script
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listening = socket
    port = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        precondition(bind(listening, $0, length) == 0 && listen(listening, 64) == 0, "no socket for the test")
        getsockname(listening, $0, &length)
      }
      return Int(UInt16(bigEndian: pointer.pointee.sin_port))
    }
    Thread.detachNewThread { [self] in acceptAll() }
  }

  /// Answers every request with the same bytes and keeps the connection.
  convenience init(replying reply: String) {
    self.init(script: { _, _ in [.text(reply)] })
  }

  var requests: [String] { record.withLock { $0.requests } }
  var connections: Int { record.withLock { $0.connections } }

  /// Refuses connections from now on; those that are open end by themselves. The accepting thread closes the socket.
  func stop() {
    record.withLock { record in
      if !record.isStopped { shutdown(socket, Int32(SHUT_RDWR)) }
      record.isStopped = true
    }
  }

  private func acceptAll() {
    while true {
      let peer = accept(socket, nil, nil)
      guard peer >= 0 else {
        guard record.withLock({ $0.isStopped }) else { continue }
        close(socket)
        return
      }
      let number = record.withLock { record in
        record.connections += 1
        return record.connections
      }
      Thread.detachNewThread { [self] in serve(peer, number) }
    }
  }

  private func serve(_ peer: Int32, _ number: Int) {
    defer { atEnd(number) }
    guard perform(atAccept(number), on: peer) else { return }
    while let head = readRequest(peer) {
      record.withLock { $0.requests.append(head) }
      guard perform(script(number, head), on: peer) else { return }
    }
    close(peer)
  }

  /// Returns false when the connection is over.
  private func perform(_ steps: [Step], on peer: Int32) -> Bool {
    for step in steps {
      switch step {
      case .send(let bytes):
        if !write(bytes, to: peer) { return end(peer) }
      case .drip(let bytes):
        for byte in bytes {
          usleep(20_000)
          if !write([byte], to: peer) { return end(peer) }
        }
      case .flood(let bytes):
        while write(bytes, to: peer) {}
        return end(peer)
      case .hang:
        while readHead(peer) != nil {}
        return end(peer)
      case .close:
        shutdown(peer, Int32(SHUT_WR))
        return end(peer)
      case .reset:
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(peer, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
        return end(peer)
      }
    }
    return true
  }

  private func end(_ peer: Int32) -> Bool {
    close(peer)
    return false
  }

  private func write(_ bytes: [UInt8], to peer: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(peer, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// The head, with the body behind it where one is announced.
  private func readRequest(_ peer: Int32) -> String? {
    guard let head = readHead(peer) else { return nil }
    let announced = head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
    guard let length = announced?.split(separator: " ").last.flatMap({ Int($0) }) else { return head }
    var body: [UInt8] = []
    var byte: UInt8 = 0
    while body.count < length, recv(peer, &byte, 1, 0) == 1 { body.append(byte) }
    return head + String(decoding: body, as: UTF8.self)
  }

  private func readHead(_ peer: Int32) -> String? {
    var head: [UInt8] = []
    var byte: UInt8 = 0
    while head.suffix(4) != [13, 10, 13, 10] {
      guard recv(peer, &byte, 1, 0) == 1 else { return nil }
      head.append(byte)
    }
    return String(decoding: head, as: UTF8.self)
  }
}

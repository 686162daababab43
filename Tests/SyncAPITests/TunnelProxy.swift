import Foundation
import Glibc
import Synchronization

/// A proxy that tunnels by CONNECT: whatever host a client names, it connects to a port of this machine.
final class TunnelProxy: Sendable {
  let port: Int
  private let socket: Int32
  private let target: Int
  private let authorization: String?
  private let heads = Mutex<[String]>([])

  /// `authorization` is the value of `Proxy-Authorization` that it wants; nil for none.
  init(to target: Int, authorization: String? = nil) {
    self.target = target
    self.authorization = authorization
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    let listening = socket
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    port = Self.with(port: 0) { address in
      precondition(bind(listening, address, length) == 0 && listen(listening, 64) == 0, "no socket for the test")
      getsockname(listening, address, &length)
    }
    Thread.detachNewThread { [self] in
      while case let peer = accept(listening, nil, nil), peer >= 0 {
        Thread.detachNewThread { self.serve(peer) }
      }
      close(listening)
    }
  }

  /// The heads of the requests so far.
  var requests: [String] { heads.withLock { $0 } }

  func stop() { shutdown(socket, Int32(SHUT_RDWR)) }

  private func serve(_ peer: Int32) {
    var head: [UInt8] = []
    var byte: UInt8 = 0
    while head.suffix(4) != [13, 10, 13, 10] {
      guard recv(peer, &byte, 1, 0) == 1 else {
        close(peer)
        return
      }
      head.append(byte)
    }
    let text = String(decoding: head, as: UTF8.self)
    heads.withLock { $0.append(text) }
    guard authorization.map({ text.lowercased().contains("proxy-authorization: \($0.lowercased())\r\n") }) ?? true
    else {
      write(
        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n", peer)
      close(peer)
      return
    }
    let server = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    _ = Self.with(port: target) { connect(server, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    write("HTTP/1.1 200 Connection established\r\n\r\n", peer)
    Thread.detachNewThread { self.pump(from: server, to: peer) }
    pump(from: peer, to: server)
  }

  private func pump(from source: Int32, to sink: Int32) {
    var bytes = [UInt8](repeating: 0, count: 16_384)
    while case let count = recv(source, &bytes, bytes.count, 0), count > 0 {
      guard send(sink, bytes, count, Int32(MSG_NOSIGNAL)) == count else { break }
    }
    shutdown(sink, Int32(SHUT_RDWR))
  }

  private func write(_ text: String, _ peer: Int32) { _ = send(peer, text, text.utf8.count, Int32(MSG_NOSIGNAL)) }

  /// Runs `body` with an address of this machine; returns the port that stands in it afterwards.
  private static func with(port: Int, _ body: (UnsafeMutablePointer<sockaddr>) -> Void) -> Int {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1, body)
      return Int(UInt16(bigEndian: pointer.pointee.sin_port))
    }
  }
}

package import Dashboard
import Glibc

/// Keys from a terminal that gives each at once, without a screen around it.
package struct KeySource {
  private let descriptor: Int32
  private var decoder = KeyDecoder()
  private var waiting: [Key] = []

  package init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Waits for the next key, that of a paste among them; nil when the terminal is gone.
  package mutating func next() -> Key? {
    while waiting.isEmpty {
      var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&event, 1, decoder.patience.map(Int32.init) ?? -1)
      if ready < 0, errno == EINTR { continue }
      if ready == 0 {
        decoder.pause()
      } else {
        guard ready > 0, feed() else { return nil }
      }
      waiting += decoder.take().flatMap(Self.keys)
    }
    return waiting.removeFirst()
  }

  private mutating func feed() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &bytes, bytes.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return true }
    guard count > 0 else { return false }
    for byte in bytes[..<count] { decoder.feed(byte) }
    return true
  }

  private static func keys(_ input: TerminalInput) -> [Key] {
    switch input {
    case .key(let key): [key]
    case .paste(let text): text.filter { !$0.isNewline }.map(Key.character)
    case .resized, .resumed, .hangUp, .terminate: []
    }
  }
}

import CNcurses
import Dashboard
import Glibc

extension CursesTerminal {
  /// Inputs that one call of `drainKeys` returns at most; the rest waits for the next.
  package static let largestDrain = 10_000
  /// Bytes that one call reads at most, whatever they mean: a flood must not keep the board from painting.
  private static let largestRead = 256 * 1024

  /// Sleeps until the terminal, a signal or `descriptor` has something, or the time is over; nil is for ever. What
  /// `descriptor` has stays unread. A negative `descriptor` is none.
  package func wait(alsoOn descriptor: Int32, milliseconds: Int?) {
    guard waiting.isEmpty else { return }
    var polled = [
      pollfd(fd: isHungUp ? -1 : input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: cn_guard_wake_descriptor(), events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    cn_guard_keep_pipe()
    let limit = milliseconds.map { CInt(clamping: max($0, 0)) } ?? -1
    poll(&polled, nfds_t(polled.count), limit)
  }

  /// Everything that came since the last call, in order; empty if nothing did. Never blocks, except up to a tenth of a
  /// second for the rest of a key whose first bytes are there.
  package func drainKeys() -> [TerminalInput] {
    takeSignals()
    readKeys()
    let taken = Array(waiting.prefix(Self.largestDrain))
    waiting.removeFirst(taken.count)
    return taken
  }

  private func takeSignals() {
    let news = cn_guard_take()
    if news & UInt32(CN_SUSPEND) != 0 {
      suspend()
    } else if news & UInt32(CN_CONTINUED) != 0 {
      takeBack()
    }
    if news & UInt32(CN_RESIZED) != 0 { fit() }
    let signal = cn_guard_ending()
    if signal != 0 { waiting.append(.terminate(signal)) }
  }

  private func readKeys() {
    var patience = 0
    var budget = Self.largestRead
    while budget > 0, waiting.count + decoder.count < Self.largestDrain, !isHungUp {
      guard isReadable(within: patience) else {
        decoder.pause()
        break
      }
      guard let count = feed() else { break }
      budget -= count
      patience = decoder.patience ?? 0
    }
    waiting += decoder.take()
  }

  private func isReadable(within milliseconds: Int) -> Bool {
    var polled = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, CInt(milliseconds)) > 0
  }

  /// Hands the decoder what is there, and says how many bytes; nil if the terminal has gone.
  private func feed() -> Int? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(input, &bytes, bytes.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return 0 }
    guard count > 0 else {
      isHungUp = true
      waiting.append(.hangUp)
      return nil
    }
    for byte in bytes[..<count] { decoder.feed(byte) }
    return count
  }
}

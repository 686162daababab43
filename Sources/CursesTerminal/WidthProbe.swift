import Glibc

/// Asks the terminal how many columns it gives to texts: it writes them, and asks where the cursor is after each.
package enum WidthProbe {
  package enum Outcome: Sendable, Equatable {
    /// The columns of each sample, in their order.
    case measured([Int])
    /// The terminal didn't tell where its cursor is, or told something that can't be.
    case silent
    /// Stdin or stdout is no terminal, or belongs to another job.
    case noTerminal
  }

  /// The most bytes that are read of an answer.
  private static let limit = 4096

  /// Measures each of `samples`, which hold no control characters and fit in one line; the line is empty again
  /// afterwards. It waits for at most `patience` milliseconds.
  package static func measure(_ samples: [String], patience: Int) -> Outcome {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, let mode = KeyByKey(STDIN_FILENO) else {
      return .noTerminal
    }
    // A late answer must not come to the shell as if it were typed.
    defer { mode.end(dropping: true) }
    guard send(samples.map { "\r\u{1B}[K\($0)\u{1B}[6n" }.joined() + "\r\u{1B}[K") else { return .silent }
    let columns = CursorReports(answer(count: samples.count, patience: patience)).columns
    guard columns.count == samples.count, columns.allSatisfy({ $0 >= 1 }) else { return .silent }
    return .measured(columns.map { $0 - 1 })
  }

  private static func send(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// What the terminal sends until it has told all, or the time is over.
  private static func answer(count: Int, patience: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    let end = milliseconds() + patience
    while bytes.count < limit, CursorReports(bytes).columns.count < count {
      var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let rest = end - milliseconds()
      guard rest > 0, poll(&waiting, 1, Int32(rest)) > 0 else { break }
      var piece = [UInt8](repeating: 0, count: 256)
      let got = read(STDIN_FILENO, &piece, piece.count)
      guard got > 0, !piece[..<got].contains(0x03) else { break }
      bytes += piece[..<got]
    }
    return bytes
  }

  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

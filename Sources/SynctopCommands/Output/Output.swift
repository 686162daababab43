import Glibc
import Screen

/// The only way to stdout and stderr: data to the one, words to the other.
package struct Output: Sendable {
  private let outDescriptor: Int32
  private let errorDescriptor: Int32

  package init(out: Int32 = STDOUT_FILENO, error: Int32 = STDERR_FILENO) {
    outDescriptor = out
    errorDescriptor = error
  }

  /// True when stdout is a terminal.
  package var isTerminal: Bool { isatty(outDescriptor) == 1 }

  /// Columns of the terminal on stdout; nil off a terminal, and where it doesn't tell.
  package var columns: Int? {
    var size = winsize()
    guard isTerminal, ioctl(outDescriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return min(Int(size.ws_col), 1000)
  }

  /// Whether stdout gets colour under `choice`, with what NO_COLOR and TERM say.
  package func isColored(_ choice: ColorChoice, environment: [String: String]) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }
  }

  /// Writes data to stdout, whole. The caller has made it safe.
  package func data(_ text: String) throws {
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
  }

  /// Writes a line of data to stdout.
  package func line(_ text: String) throws { try data(text + "\n") }

  /// Says something to a person on stderr: every line is sanitised, and nobody listening is no error.
  package func words(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText.line(String($0)) }
    var safe = lines.joined(separator: "\n") + "\n"
    safe.withUTF8 { buffer in
      var rest = UnsafeRawBufferPointer(buffer)
      while !rest.isEmpty {
        let count = Glibc.write(errorDescriptor, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws(OutputFailure) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(outDescriptor, rest.baseAddress, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitUntilWritable()
      case EPIPE: throw .closedPipe
      case let problem: throw .system(String(cString: strerror(problem)))
      }
    }
  }

  /// A pipe that somebody else made non-blocking is waited for.
  private func waitUntilWritable() {
    var wanted = pollfd(fd: outDescriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&wanted, 1, 1000)
  }
}
